package org.safepassage.server.api;

import java.util.List;
import java.util.Locale;
import org.safepassage.agreement.Commitment;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Site;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Names;
import org.safepassage.model.PartyId;
import org.safepassage.operate.Refusal;
import org.safepassage.operate.Room;
import org.safepassage.pictures.Language;

/// What the gate says against a command, in the language of whoever gave it. Each code has a page
/// in `docs/findings` that says more.
record RefusalWords(Room room, Language language) {

  /// What is wrong, and on a second line what might be done.
  String of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NoAgreement _ ->
          say(
              "No version of the agreement is in force.\nMaybe put one in force first.",
              "لا نسخة من الاتفاق سارية المفعول.\nربما اجعل إحداها سارية أولاً.",
              "Aucune version de l'accord n'est en vigueur.\nPeut-être mettez-en d'abord une en vigueur.");
      case Refusal.NotPermitted(var id, var milestone, var passed, var wants, var may, var _) ->
          say(
              "%1$s may not go on so far: %2$d would have passed %5$s, the agreement lets %4$d, and %3$d have.\nMaybe fewer can go now; waits says what the others wait for.",
              "لا يجوز لـ %1$s المضيّ إلى هذا الحد: سيكون %2$d قد بلغوا %5$s، والاتفاق يسمح بـ %4$d، وقد بلغها %3$d.\nربما يستطيع عدد أقل المضيّ الآن؛ وفي waits ما ينتظره الآخرون.",
              "%1$s ne peut pas aller si loin : %2$d auraient passé %5$s, l'accord en laisse %4$d, et %3$d l'ont fait.\nPeut-être moins de personnes peuvent-elles partir ; waits dit ce qu'attendent les autres.",
              name(id),
              wants,
              passed,
              may,
              milestone.word());
      case Refusal.MoreThanDue(var id, var wants, var due) ->
          say(
              "With these, %2$d of %1$s would have gone; %3$d are to go in all.\nMaybe a convoy is counted twice, or the turnout has to be declared anew.",
              "مع هؤلاء يكون %2$d من %1$s قد خرجوا، والمقرر خروجهم %3$d.\nربما حُسبت قافلة مرتين، أو يجب إعلان العدد من جديد.",
              "Avec ceux-ci, %2$d de %1$s seraient partis ; il en part %3$d en tout.\nPeut-être un convoi est-il compté deux fois, ou l'effectif est-il à redéclarer.",
              name(id),
              wants,
              due);
      case Refusal.NotTogether(var id, var with) ->
          say(
              "%s crosses together with %s, and not all are ready.\nMaybe let them go in one command, once all are in place.",
              "تعبر %s مع %s في آن واحد، وليس الجميع جاهزين.\nربما أطلقهم بأمر واحد حين يصبح الجميع في أماكنهم.",
              "%s passe en même temps que %s, et tous ne sont pas prêts.\nPeut-être laissez-les partir en un seul ordre, quand tous sont en place.",
              name(id),
              String.join(", ", with.stream().map(this::name).toList()));
      case Refusal.UnknownConvoy(var convoy) ->
          say(
              "Nobody planned a convoy %s, or nobody said whose people it carries.\nMaybe the name is misspelt.",
              "لم يخطط أحد لقافلة %s، أو لم يقل أحد من تحمل.\nربما هناك خطأ في كتابة الاسم.",
              "Personne n'a prévu de convoi %s, ou n'a dit qui il transporte.\nPeut-être le nom est-il mal écrit.",
              convoy);
      case Refusal.UnknownCommitment(var id) ->
          say(
              "The agreement in force has no commitment %s.\nMaybe it belongs to another version.",
              "ليس في الاتفاق الساري التزام %s.\nربما يعود إلى نسخة أخرى.",
              "L'accord en vigueur n'a pas d'engagement %s.\nPeut-être est-il d'une autre version.",
              id);
      case Refusal.NobodyAboard(var convoy) ->
          say(
              "Nobody is aboard %s, as far as is known.\nMaybe give the number with the command.",
              "لا أحد على متن %s بحسب ما هو معروف.\nربما أعطِ العدد مع الأمر.",
              "Personne n'est à bord de %s, autant qu'on sache.\nPeut-être donnez le nombre avec l'ordre.",
              convoy);
      case Refusal.AlreadyReleased(var convoy, var milestone) ->
          say(
              "%s has been let go already (%s).\nMaybe somebody else was quicker.",
              "أُطلقت %s من قبل (%s).\nربما كان غيرك أسرع.",
              "%s a déjà été autorisé (%s).\nPeut-être quelqu'un a-t-il été plus rapide.",
              convoy,
              milestone.word());
      case Refusal.WrongState(var convoy, var state) ->
          say(
              "%s is %s, so this can't be done with it.\nMaybe another convoy was meant.",
              "حالة %s هي %s، فلا يمكن فعل ذلك بها.\nربما المقصود قافلة أخرى.",
              "%s est %s ; cela ne peut pas se faire.\nPeut-être un autre convoi était-il visé.",
              convoy,
              state.word());
      case Refusal.NoCrossing(var convoy) ->
          say(
              "The route of %s has no hand-over point.\nMaybe its departure was meant.",
              "ليس على طريق %s نقطة تسليم.\nربما المقصود انطلاقها.",
              "La route de %s n'a pas de point de remise.\nPeut-être son départ était-il visé.",
              convoy);
      case Refusal.NotClosed(var site) ->
          say(
              "Nothing is closed at %s.\nMaybe somebody has lifted it already.",
              "لا شيء مغلق في %s.\nربما رفعه أحدهم من قبل.",
              "Rien n'est fermé à %s.\nPeut-être quelqu'un l'a-t-il déjà levé.",
              name(site));
      case Refusal.AlreadyClosed(var site, var since) ->
          say(
              "%s has been closed since %s.\nMaybe somebody else was quicker.",
              "%s مغلق منذ %s.\nربما كان غيرك أسرع.",
              "%s est fermé depuis %s.\nPeut-être quelqu'un a-t-il été plus rapide.",
              name(site),
              since);
      case Refusal.MayNotLift(var by) ->
          say(
              "Only these may lift it: %s.\nMaybe ask them; waits and contacts say whom to reach.",
              "لا يرفعه إلا: %s.\nربما اسألهم.",
              "Seuls peuvent le lever : %s.\nPeut-être demandez-leur.",
              names(by));
      case Refusal.NotThere(var kind, var id) ->
          say(
              "There is no %s %s.\nMaybe the id is misspelt.",
              "لا يوجد %s باسم %s.\nربما هناك خطأ في كتابة المعرّف.",
              "Il n'y a pas de %s %s.\nPeut-être l'identifiant est-il mal écrit.",
              kind,
              id);
      case Refusal.AlreadyThere(var kind, var id) ->
          say(
              "The %s %s is there already, or it is over.\nMaybe choose another id.",
              "%s باسم %s موجود من قبل، أو انتهى.\nربما اختر معرّفاً آخر.",
              "%s %s existe déjà, ou c'est terminé.\nPeut-être choisissez un autre identifiant.",
              kind,
              id);
      case Refusal.NotAccepted(var lacking) ->
          say(
              "These haven't accepted it: %s.\nMaybe record their acceptance first.",
              "لم يقبله: %s.\nربما سجّل قبولهم أولاً.",
              "Ne l'ont pas accepté : %s.\nPeut-être enregistrez d'abord leur acceptation.",
              names(lacking));
      case Refusal.BadTime(var until) ->
          say(
              "%s is over, or more than 48 hours ahead.\nMaybe the date is wrong.",
              "‏%s انقضى، أو بعد أكثر من 48 ساعة.\nربما التاريخ خطأ.",
              "%s est passé, ou dans plus de 48 heures.\nPeut-être la date est-elle fausse.",
              until);
      case Refusal.RoleMayNot(var role, var may) ->
          say(
              "A %s doesn't do this; these do: %s.\nMaybe ask one of them.",
              "ليس ذلك من عمل %s، بل من عمل: %s.\nربما اسأل أحدهم.",
              "Un %s ne fait pas cela ; le font : %s.\nPeut-être demandez à l'un d'eux.",
              role.word(),
              String.join(", ", may.stream().map(Role::word).toList()));
      case Refusal.MoreThanLeft(var people, var left) ->
          say(
              "%d are given back, and %d are left.\nMaybe some went whose report hasn't come yet.",
              "يُعاد %d والباقي %d.\nربما مضى بعضهم ولم يصل خبرهم بعد.",
              "%d sont rendus, et il en reste %d.\nPeut-être certains sont-ils passés sans être encore signalés.",
              people,
              left);
      case Refusal.NotByCorrection(var kind) ->
          say(
              "%s is decided, not corrected: a correction would be a way past the gate.\nMaybe withdraw the event, and give the command again.",
              "‏%s قرار ولا يُصحَّح: فالتصحيح التفاف على البوابة.\nربما اسحب الحدث وأعطِ الأمر من جديد.",
              "%s se décide et ne se corrige pas : ce serait contourner le contrôle.\nPeut-être retirez l'événement, puis redonnez l'ordre.",
              kind);
      case Refusal.NotYours _ ->
          say(
              "Somebody else entered it; they correct it, or a coordinator does.\nMaybe tell them.",
              "أدخله شخص آخر، فيصححه هو أو أحد المنسقين.\nربما أخبرهم.",
              "Quelqu'un d'autre l'a saisi ; c'est à lui de corriger, ou à un coordinateur.\nPeut-être prévenez-le.");
    };
  }

  private String say(String english, String arabic, String french, Object... values) {
    return String.format(
        Locale.ROOT,
        switch (language) {
          case ENGLISH -> english;
          case ARABIC -> arabic;
          case FRENCH -> french;
        },
        values);
  }

  private String name(CommitmentId id) {
    return room.agreements().values().stream()
        .flatMap(agreement -> agreement.findCommitment(id).stream())
        .map(Commitment::names)
        .map(this::in)
        .findFirst()
        .orElse(id.value());
  }

  private String names(List<PartyId> parties) {
    return String.join(
        ", ",
        parties.stream()
            .map(id ->
                room.operation()
                    .actors()
                    .findParty(id)
                    .map(party -> in(party.names()))
                    .orElse(id.value()))
            .toList());
  }

  private String name(Site site) {
    return switch (site) {
      case Site.AtPlace(var id) ->
          room.operation()
              .network()
              .findPlace(id)
              .map(place -> in(place.names()))
              .orElse(id.value());
      case Site.OnCorridor(var id) -> id.value();
    };
  }

  private String in(Names names) {
    return names.in(language.tag());
  }
}
