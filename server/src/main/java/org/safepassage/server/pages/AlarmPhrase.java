package org.safepassage.server.pages;

import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;

/// Alarms, and what can be done about each.
enum AlarmPhrase implements Wording {
  UNACCOUNTED(
      "Unaccounted for: {0} {1} of {2}",
      "مجهولو المصير: {0} {1} من {2}", "Sort inconnu\u00a0: {0} {1} de {2}"),
  UNACCOUNTED_MORE(
      "Last counted: {0}, {1}. Then {2} of {3} were counted: {4}.",
      "آخر عدّ: {0}، {1}. ثم عُدّ {2} من {3}: {4}.",
      "Dernier comptage\u00a0: {0}, {1}. Ensuite {2} sur {3} comptés\u00a0: {4}."),
  OVERDUE("Overdue by {1}: {0}", "تأخرت {1}: {0}", "En retard de {1}\u00a0: {0}"),
  OVERDUE_MORE(
      "Expected at {0} at {1}; last seen {2}, {3}.",
      "كان متوقعاً وصولها إلى {0} في {1}؛ وآخر مشاهدة {2}، {3}.",
      "Attendu à {0} à {1}\u00a0; vu pour la dernière fois {2}, {3}."),
  SOMEWHERE("at a place not said", "في مكان لم يُذكر", "en un lieu non précisé"),
  ON_CLOSED_WAY(
      "On a closed way: {0}, at {1}",
      "على طريق مغلق: {0}، عند {1}", "Sur une voie fermée\u00a0: {0}, à {1}"),
  WITHOUT_RELEASE(
      "Went on without being let go: {0}",
      "مضت من دون سماح: {0}", "Parti sans autorisation\u00a0: {0}"),
  OVER_THE_BAND(
      "“{0}” is over the band by {1}",
      "«{0}» تجاوز الحد المسموح بمقدار {1}", "«\u00a0{0}\u00a0» dépasse la bande de {1}"),
  OVER_THE_BAND_MORE(
      "More have passed than the other counts allow now.",
      "مضى أكثر مما تسمح به الأعداد الأخرى الآن.",
      "Il en est passé plus que les autres comptes ne le permettent maintenant."),
  DISCREPANCY(
      "Counts differ: {0}, {1}, {2}",
      "أعداد مختلفة: {0}، {1}، {2}", "Comptes différents\u00a0: {0}, {1}, {2}"),
  DISCREPANCY_ONE("{0}: {1}", "{0}: {1}", "{0}\u00a0: {1}"),
  DISCREPANCY_MORE(
      "Until somebody settles it, {0} counts.",
      "إلى أن يُحسم الأمر يُعتمد {0}.", "Tant que ce n’est pas tranché, {0} compte."),
  NOT_COUNTED(
      "Arrived and not counted: {1} of {0}",
      "وصلوا ولم يُعدّوا: {1} من {0}", "Arrivés et non comptés\u00a0: {1} de {0}"),
  OF_NO_COMMITMENT(
      "Nobody said whose people {0} carries: they count nowhere",
      "لم يقل أحد من تحمل {0}: لا يُحتسبون في أي مكان",
      "Personne n’a dit qui {0} transporte\u00a0: ils ne comptent nulle part"),
  EXPLAIN("Say what became of them", "بيّن ما صار بهم", "Dire ce qu’ils sont devenus"),
  COUNT("Report the count", "أبلغ عن العدد", "Signaler le compte"),
  SEE("See the convoy", "اعرض القافلة", "Voir le convoi"),
  SETTLE("Settle it", "احسم الأمر", "Trancher"),
  SEEN("Report where it is", "أبلغ عن مكانها", "Signaler où il est"),
  MORE("And {0} more alarms", "و{0} من الإنذارات غيرها", "Et {0} autres alarmes");

  private final String english;
  private final String arabic;
  private final String french;

  AlarmPhrase(String english, String arabic, String french) {
    this.english = english;
    this.arabic = arabic;
    this.french = french;
  }

  @Override
  public String in(Language language) {
    return language.choose(english, arabic, french);
  }
}
