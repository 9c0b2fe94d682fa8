package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// What stands on the pages about convoys.
enum ConvoyPhrase implements Wording {
  TITLE("Convoys", "القوافل", "Convois"),
  ONE_TITLE("Convoy {0}", "القافلة {0}", "Convoi {0}"),
  NONE(
      "No convoy has been planned or reported yet.",
      "لم تُخطط أي قافلة ولم يُبلغ عن أي منها بعد.",
      "Aucun convoi n’est encore prévu ni signalé."),
  UNKNOWN(
      "Nothing is known of a convoy “{0}” here. Maybe the name was typed otherwise.",
      "لا يُعرف شيء عن قافلة «{0}» هنا. ربما كُتب الاسم بشكل آخر.",
      "On ne sait rien d’un convoi «\u00a0{0}\u00a0» ici. Peut-être le nom a-t-il été écrit autrement."),
  SINCE("since {0}", "منذ {0}", "depuis {0}"),
  AT("at {0}", "عند {0}", "à {0}"),
  NEXT("next: {0}, {1}", "التالي: {0}، {1}", "ensuite\u00a0: {0}, {1}"),
  STATE_LINE("{0}, since {1}", "{0}، منذ {1}", "{0}, depuis {1}"),
  STATE_LINE_AT("{0} at {2}, since {1}", "{0} عند {2}، منذ {1}", "{0} à {2}, depuis {1}"),
  NO_COMMITMENT("nobody said whose people", "لم يقل أحد من تحمل", "personne n’a dit qui"),

  WHAT_NEXT("What you can do", "ما يمكنك فعله", "Ce que vous pouvez faire"),
  REPORT_STAGE("Report: {0}", "أبلغ: {0}", "Signaler\u00a0: {0}"),
  REPORT_OTHER("Report something else", "أبلغ عن أمر آخر", "Signaler autre chose"),
  ACCOUNT_FOR("Account for people", "بيّن مصير أشخاص", "Dire le sort de personnes"),
  ATTEST("Attest a count", "اشهد على عدد", "Attester un compte"),
  RELEASE_DEPARTURE("Let it depart", "اسمح لها بالمغادرة", "Autoriser le départ"),
  RELEASE_CROSSING("Let it cross", "اسمح لها بالعبور", "Autoriser le passage"),
  STAND_DOWN("Stand it down", "ألغها", "L’annuler"),
  SETTLE("Settle a count", "احسم عدداً", "Trancher un compte"),

  FACTS("The convoy", "القافلة", "Le convoi"),
  STATE("State", "الحالة", "État"),
  CARRIES("Carries people of", "تحمل أشخاصاً من", "Transporte des personnes de"),
  INTENDED("To be aboard", "من يُفترض أن يكون فيها", "Prévus à bord"),
  VEHICLES("Vehicles", "المركبات", "Véhicules"),
  LET_GO("Let go", "السماح", "Autorisations"),
  NOT_LET_GO("not let go", "لم يُسمح لها", "pas autorisé"),
  EXPECTED("Expected next", "المتوقع تالياً", "Attendu ensuite"),
  EXPECTED_AT("{0}, {1}", "{0}، {1}", "{0}, {1}"),
  HEADS("Heads", "الأشخاص", "Têtes"),
  HEADS_TEXT(
      "Boarded = arrived + accounted for + under way + unaccounted for. Nobody is in two columns.",
      "من صعدوا = من وصلوا + من عُرف مصيرهم + من في الطريق + مجهولو المصير. لا أحد في عمودين.",
      "Embarqués = arrivés + sort connu + en route + sort inconnu. Personne n’est dans deux colonnes."),
  BOARDED("Boarded", "صعدوا", "Embarqués"),

  COUNTS("Who counted what", "من عدّ ماذا", "Qui a compté quoi"),
  COUNTS_TEXT(
      "Each reporter’s last word, side by side, never added. Where they differ, the figure that counts until it is settled is the one of the rule in the operation.",
      "آخر قول لكل مبلّغ، جنباً إلى جنب بلا جمع. وحيث يختلفون يُعتمد إلى حين الحسم ما تقضي به قاعدة العملية.",
      "Le dernier mot de chacun, côte à côte, jamais additionné. Là où ils diffèrent, compte jusqu’à décision le chiffre que donne la règle de l’opération."),
  NO_COUNTS(
      "Nobody has counted them yet.", "لم يعدّهم أحد بعد.", "Personne ne les a encore comptés."),
  POINT("Where", "أين", "Où"),
  CATEGORY("Category", "الفئة", "Catégorie"),
  REPORTERS("Counted", "العدّ", "Compté"),
  FIGURE("Counts", "المعتمد", "Retenu"),
  DIFFER("differ", "مختلفة", "diffèrent"),
  SETTLED("settled", "محسوم", "tranché"),
  SAID("{0} by {1} ({2}), {3}", "{0} بحسب {1} ({2})، {3}", "{0} par {1} ({2}), {3}"),
  MISSING_TEXT(
      "{0} {1}: last counted {2}, {3}; then {4} of {5} counted {6}.",
      "{0} {1}: آخر عدّ {2}، {3}؛ ثم عُدّ {4} من {5} {6}.",
      "{0} {1}\u00a0: dernier comptage {2}, {3}\u00a0; ensuite {4} sur {5} comptés {6}."),
  FATES(
      "What became of people on the way",
      "ما صار بأشخاص في الطريق",
      "Ce que des personnes sont devenues en route"),
  NO_FATES("Nothing has been reported.", "لم يُبلغ عن شيء.", "Rien n’a été signalé."),
  ATTESTED("Attestations", "الشهادات", "Attestations"),
  ATTESTED_TEXT(
      "A count is attested when {0} of {1} observers have said the same number.",
      "يكون العدد مشهوداً متى قال {0} من {1} من المراقبين العدد نفسه.",
      "Un compte est attesté quand {0} observateurs sur {1} ont dit le même nombre."),
  NO_QUORUM(
      "The agreement names no observers for these people.",
      "لا يسمي الاتفاق مراقبين لهؤلاء الأشخاص.",
      "L’accord ne nomme pas d’observateurs pour ces personnes."),
  NO_ATTESTATIONS(
      "No observer has attested anything yet.",
      "لم يشهد أي مراقب على شيء بعد.",
      "Aucun observateur n’a encore rien attesté."),
  OF_QUORUM("{0} of {1}: {2}", "{0} من {1}: {2}", "{0} sur {1}\u00a0: {2}"),
  NOT_ATTESTED("not attested", "غير مشهود", "pas attesté"),
  SAID_BY("{0}: {1}", "{0}: {1}", "{0}\u00a0: {1}"),
  OBSERVERS("Observers said", "قال المراقبون", "Dit par les observateurs"),
  PLANNED_WAY("Planned and seen", "المخطط والمشاهَد", "Prévu et vu"),
  PLANNED_AT("Planned", "المخطط", "Prévu"),
  SEEN_AT("Seen", "المشاهَد", "Vu"),
  DELAY("Late by", "التأخر", "Retard"),
  HISTORY("History", "ما جرى", "Historique");

  private final String english;
  private final String arabic;
  private final String french;

  ConvoyPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
