package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// Why a command is refused, who could end that, and what may move instead.
enum RefusalPhrase implements Wording {
  REFUSED("This was not done", "لم يُنفَّذ هذا", "Ceci n’a pas été fait"),
  NO_AGREEMENT(
      "No version of the agreement is in force. Maybe it has been accepted and only has to be put in force.",
      "لا توجد نسخة نافذة من الاتفاق. ربما قُبلت ولم يبقَ إلا إنفاذها.",
      "Aucune version de l’accord n’est en vigueur. Peut-être est-elle acceptée et reste-t-il à la mettre en vigueur."),
  NOT_PERMITTED(
      "“{0}”: the agreement lets {1} pass now ({2}), and with these it would be {3}.",
      "«{0}»: يجيز الاتفاق الآن {1} ({2})، ومع هؤلاء يصير العدد {3}.",
      "«\u00a0{0}\u00a0»\u00a0: l’accord en laisse passer {1} maintenant ({2}), et avec ceux-ci ce serait {3}."),
  MORE_THAN_DUE(
      "“{0}”: {1} would have gone, and {2} are to go in all.",
      "«{0}»: يصير من مضوا {1}، والمطلوب {2} إجمالاً.",
      "«\u00a0{0}\u00a0»\u00a0: {1} seraient partis, et {2} doivent partir en tout."),
  NOT_TOGETHER(
      "“{0}” goes at the same moment as {1}, and not all are ready.",
      "«{0}» يمضي في اللحظة نفسها مع {1}، وليس الجميع جاهزين.",
      "«\u00a0{0}\u00a0» part au même moment que {1}, et tous ne sont pas prêts."),
  UNKNOWN_CONVOY(
      "Nobody planned or reported a convoy {0}, or nobody said whose people it carries.",
      "لم يخطط أحد قافلة {0} ولم يبلغ عنها، أو لم يقل أحد من تحمل.",
      "Personne n’a prévu ni signalé de convoi {0}, ou n’a dit qui il transporte."),
  UNKNOWN_COMMITMENT(
      "The agreement in force has no commitment {0}.",
      "لا يتضمن الاتفاق النافذ الالتزام {0}.", "L’accord en vigueur n’a pas d’engagement {0}."),
  NOBODY_ABOARD(
      "Nobody is aboard {0}, as far as is known. Maybe the count at boarding is missing.",
      "لا أحد في {0} بحسب المعلوم. ربما ينقص عدّ الصعود.",
      "Personne n’est à bord de {0}, autant qu’on sache. Peut-être manque-t-il le compte à l’embarquement."),
  ALREADY_RELEASED(
      "{0} has been let go already ({1}).",
      "سبق السماح لـ{0} ({1}).", "{0} est déjà autorisé ({1})."),
  WRONG_STATE(
      "{0} can’t: it is in the state “{1}”.",
      "لا يمكن ذلك لـ{0}: حالتها «{1}».",
      "Impossible pour {0}\u00a0: son état est «\u00a0{1}\u00a0»."),
  NO_CROSSING(
      "The route of {0} has no hand-over point. Maybe the departure was meant.",
      "لا نقطة تسليم على طريق {0}. ربما المقصود المغادرة.",
      "La route de {0} n’a pas de point de remise. Peut-être s’agit-il du départ."),
  NOT_CLOSED("{0} is not closed.", "{0} ليس مغلقاً.", "{0} n’est pas fermé."),
  ALREADY_CLOSED(
      "{0} has been closed since {1}.", "{0} مغلق منذ {1}.", "{0} est fermé depuis {1}."),
  MAY_NOT_LIFT(
      "Only these may lift it: {0}.",
      "لا يمكن أن يرفعه إلا: {0}.", "Seuls peuvent la lever\u00a0: {0}."),
  NOT_THERE(
      "There is no “{0}” to change.",
      "لا يوجد «{0}» لتغييره.", "Il n’y a pas de «\u00a0{0}\u00a0» à changer."),
  ALREADY_THERE(
      "“{0}” is there already, or over.",
      "«{0}» موجود من قبل أو انتهى.", "«\u00a0{0}\u00a0» existe déjà, ou est terminé."),
  NOT_ACCEPTED(
      "Not yet accepted by: {0}.", "لم يقبله بعد: {0}.", "Pas encore acceptée par\u00a0: {0}."),
  BAD_TIME(
      "{0} is over, or more than 48 hours ahead.",
      "{0} مضى، أو يبعد أكثر من 48 ساعة.", "{0} est passé, ou à plus de 48 heures."),
  ROLE_MAY_NOT(
      "Not in the role “{0}”. These may: {1}.",
      "ليس لدور «{0}». يجوز لـ: {1}.",
      "Pas dans le rôle «\u00a0{0}\u00a0». Peuvent le faire\u00a0: {1}."),
  MORE_THAN_LEFT(
      "{0} are given back, and only {1} are left.",
      "يُعاد {0} ولم يبقَ إلا {1}.", "{0} sont rendus, et il n’en reste que {1}."),
  NOT_BY_CORRECTION(
      "What is decided is not put right by a correction. Withdraw the event, and decide again.",
      "ما يُقرَّر لا يُصلَح بالتصحيح. اسحب الحدث وقرّر من جديد.",
      "Ce qui se décide ne se corrige pas. Retirez l’événement, puis décidez de nouveau."),
  NOT_YOURS(
      "What somebody else entered is corrected by them, or by a coordinator.",
      "ما أدخله غيرك يصححه هو أو منسّق.",
      "Ce qu’un autre a saisi est corrigé par lui, ou par la coordination."),
  MEANWHILE(
      "What may move now instead",
      "ما يمكن أن يتحرك الآن بدلاً من ذلك",
      "Ce qui peut partir maintenant à la place"),
  NOTHING_ELSE(
      "Nothing else may move now.",
      "لا شيء آخر يمكن أن يتحرك الآن.",
      "Rien d’autre ne peut partir maintenant.");

  private final String english;
  private final String arabic;
  private final String french;

  RefusalPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
