package org.safepassage.pictures;

/// What a report says, in French.
final class FrenchReport {
  private FrenchReport() {}

  static String of(ReportPhrase phrase) {
    return switch (phrase) {
      case REPORT_TITLE -> "{0}\u00a0: à quoi il mène";
      case VERSION -> "version {0}";
      case REPLACES -> "remplace {0}";
      case IN_FORCE -> "en vigueur depuis le {0}";
      case ACCEPTED -> "acceptée le {0}, pas en vigueur";
      case ANNOUNCED -> "annoncée le {0}, ni acceptée ni en vigueur";
      case PROPOSED -> "proposée le {0}, pas en vigueur";
      case NO_HISTORY -> "pas en vigueur, d’après le fichier";
      case FROM_START -> "Calculé depuis le début, avant tout départ.";
      case AS_OF -> "Calculé à partir de la situation du {0}.";
      case AS_OF_UNDATED -> "Calculé à partir d’une situation supposée, sans date.";
      case TAKEN_AS_WITHHELD -> "Supposé non accordé\u00a0: {0}.";
      case TAKEN_AS_GIVEN -> "Tout consentement, assurance et passage est supposé accordé.";
      case RANGES_SAME ->
          "Les nombres ne sont connus que par fourchettes. Ici, les plus petits\u00a0; les plus grands donnent la même réponse.";
      case RANGES_OTHER ->
          "Les nombres ne sont connus que par fourchettes. Ici, les plus petits\u00a0; avec les plus grands, la réponse est\u00a0: {0}.";
      case QUESTION -> "Cela fonctionne-t-il\u00a0?";
      case YES ->
          "Oui. Tous ceux qui doivent partir le peuvent, tant que tient tout ce dont l’accord dépend.";
      case NO_CIRCLE ->
          "Non. Il s’arrête avant la fin, car certains s’attendent les uns les autres. Pas d’arrivée pour\u00a0: {0}.";
      case NO_NEVER ->
          "Non. Il s’arrête avant la fin, car certains attendent des personnes qui ne viendront jamais. Pas d’arrivée pour\u00a0: {0}.";
      case NO_ROOM_TO_WAIT ->
          "Non. Il s’arrête avant la fin, car la place d’attente ne suffit pas. Pas d’arrivée pour\u00a0: {0}.";
      case NO_WITHHELD -> "Non, tant qu’il manque\u00a0: {0}. Pas d’arrivée pour\u00a0: {1}.";
      case NO_WAITS -> "Pas en l’état. Pas d’arrivée pour\u00a0: {0}.";
      case NO_SUSPENDED ->
          "Non, tant que ceux qui peuvent y mettre fin ne disent pas que c’est réglé\u00a0: {0}. Pas d’arrivée pour\u00a0: {1}.";
      case NO_TIME_LEFT ->
          "Non. Un moment convenu est passé, et il faudrait convenir d’un autre\u00a0: {0}. Pas d’arrivée pour\u00a0: {1}.";
      case NOT_YET ->
          "Pas encore. Ce n’est pas le moment convenu\u00a0: {0}. Pas d’arrivée avant pour\u00a0: {1}.";
      case AFTER_THAT_YES -> "Après cela, tous peuvent partir.";
      case AFTER_THAT_NO ->
          "Même après cela, tous ne peuvent pas partir\u00a0: certains s’attendraient les uns les autres.";
      case ONCE_GIVEN_YES -> "Une fois cela accordé, tous peuvent partir.";
      case ONCE_GIVEN_NO ->
          "Même alors, tous ne peuvent pas partir\u00a0: certains s’attendraient les uns les autres.";
      case IF_FEWEST -> "Mais avec la plus faible participation attendue\u00a0: {0}.";
      case IF_READ -> "Mais si une clause est lue autrement\u00a0: {0}.";
      case UNKNOWN -> "On ne peut pas le dire. Il manque au texte ce qu’il faut pour le calculer.";
      case UNDECIDED -> "dans la limite d’effort, on n’a pas trouvé si cela peut fonctionner";
      case NOT_FOUND_OUT ->
          "On ne peut pas encore le dire. Certains partagent quelque chose, et dans la limite d’effort on n’a pas trouvé si un ordre fait partir tout le monde.";
      case ONCE_GIVEN_UNDECIDED ->
          "Si tous peuvent partir une fois cela accordé n’a pas été établi.";
      case NO_COMPANY ->
          "Ils ne partent que par groupes comptant au moins {0} de {1}\u00a0; de ceux-ci il reste {2}.";
      case NO_ROOM -> "{1}\u00a0: il faut {0}, il reste {2}.";
      case WORKS -> "fonctionne";
      case DEADLOCKS -> "blocage mutuel";
      case WAITS -> "attend ce qui manque";
      case NOT_TOLD -> "indéterminé";
      case KEY_FIGURES -> "En bref";
      case ARRIVE_OF -> "sur {0} arrivent";
      case ARRIVES_OF -> "sur {0} arrive";
      case ARRIVE_AT_MOST -> "sur {0} arrivent au plus";
      case ARRIVES_AT_MOST -> "sur {0} arrive au plus";
      case AHEAD -> "d’avance au pire ({0})";
      case ON_THE_ROAD -> "au plus en route s’il est rompu";
      case STOPPERS -> "parties ou groupes pouvant chacun l’arrêter seuls";
      case STOPPER -> "partie ou groupe pouvant l’arrêter seul";
      case STOPPERS_TOO -> "(assurances, passages ou routes en plus\u00a0: {0})";
      case SMALLEST_CHANGE -> "est le plus petit changement qui le répare";
      case REACH -> "Jusqu’où chacun arrive";
      case REACH_AT_MOST -> "Jusqu’où chacun arrive au plus";
      case GROUP -> "Qui";
      case DUE -> "à faire partir";
      case LEFT -> "partent";
      case THERE -> "arrivent";
      case NOT_THERE -> "n’arrivent pas";
      case ACCOUNTED -> "sort établi";
      case WHY_NOT -> "Pourquoi il s’arrête";
      case WHY -> "Pourquoi cela fonctionne";
      case WHY_YES ->
          "Chaque condition est remplie à son tour, quel que soit l’ordre des départs\u00a0; à la fin, personne n’attend.";
      case WHY_SOME_ORDERS ->
          "Dans certains ordres de départ, chaque condition est remplie à son tour\u00a0; dans d’autres, des personnes restent, car quelque chose est partagé.";
      case WHY_AN_ORDER ->
          "Dans un ordre de départ, chaque condition est remplie à son tour\u00a0; on ne sait pas si c’est vrai de tout ordre, car quelque chose est partagé.";
      case KNOWN -> "Ce que l’on sait et ce que l’on ne sait pas";
      case KNOWN_SHARED ->
          "Partagé\u00a0: «\u00a0{0}\u00a0». Il y en a {1} pour l’ensemble\u00a0: {2}.";
      case KNOWN_ORDER -> "L’ordre de départ compte pour\u00a0: {0}.";
      case KNOWN_MOST ->
          "Connu\u00a0: dans aucun ordre personne n’arrive plus loin que ce qui est dit ci-dessus. Cela laisse de côté ce qui est partagé.";
      case KNOWN_TRIED ->
          "Connu\u00a0: parmi les ordres essayés, aucun ne fait partir tout le monde. Situations parcourues\u00a0: {0}, ce qui n’est pas tout.";
      case KNOWN_STUCK ->
          "Un ordre qui se bloque, tour à tour\u00a0: {0}. Pas d’arrivée alors pour\u00a0: {1}.";
      case KNOWN_NOT ->
          "Inconnu\u00a0: si un autre ordre fait partir tout le monde. Pour en essayer davantage\u00a0: {0}.";
      case STOPS_AT -> "{0}\u00a0: arrêt à {1}.";
      case FACT_STOPS -> "«\u00a0{0}\u00a0» ne peut être établi.";
      case WAITS_FOR_COUNT -> "Il faut {2} de {0} ({1})\u00a0; il y en a {3}.";
      case WAITS_FOR_ATTESTED -> "Il faut {2}, attesté, de {0} ({1})\u00a0; il y en a {3}.";
      case WAITS_FOR_SUM ->
          "Il faut {2} d’une somme pondérée de {0} où compte {1}\u00a0; il y en a {3}.";
      case MISSING -> "Il manque\u00a0: {0}.";
      case SUSPENDED -> "Suspendu jusqu’à ce que ce soit réglé\u00a0: {0}.";
      case OPENS_AT -> "Pas avant le {1}\u00a0: «\u00a0{0}\u00a0».";
      case TOO_LATE -> "Trop tard\u00a0: {0}.";
      case NOBODY_COMES -> "Il ne reste personne qui puisse encore venir.";
      case LOT_SHORT -> "Moins d’un lot entier pourrait partir.";
      case ENDS -> "Qui peut y mettre fin\u00a0: {0}.";
      case CLAUSE_SAYS -> "Clause {0}\u00a0: «\u00a0{1}\u00a0»";
      case ALSO_WAIT -> "De ce fait attendent aussi\u00a0: {0}.";
      case THE_BOARDING -> "l’embarquement";
      case THE_DEPARTURE -> "le départ";
      case THE_READINESS -> "la présence au passage";
      case THE_CROSSING -> "le passage";
      case THE_ARRIVAL -> "l’arrivée";
      case PICTURE_LARGE ->
          "Il n’y a pas de place ici pour le dessin de qui attend qui\u00a0: voir {0}.";
      case MORE -> "et {0} de plus, dans la réponse complète ({1})";
      case LACKS -> "Ce que le texte doit dire pour être vérifiable";
      case HOW_MANY -> "combien";
      case WHEN_OR_AFTER -> "quand, ou après qui";
      case WHO_COUNTS -> "qui compte";
      case STATED -> "dit";
      case NOT_STATED -> "absent";
      case AGREED_ELSEWHERE ->
          "Peut-être est-ce convenu ailleurs\u00a0: une fois écrit dans le texte, ce sera vérifiable.";
      case MEND -> "Les plus petits changements qui le réparent";
      case PROVEN ->
          "Prouvé\u00a0: aucun changement touchant moins de clauses ne le répare. Chacun des suivants a été vérifié comme un accord à part entière.";
      case NOT_PROVEN ->
          "Il n’est pas prouvé qu’il n’y en a pas de plus petit\u00a0; tout changement touche au moins {0}. Chacun des suivants a été vérifié comme un accord à part entière.";
      case MEND_IMPOSSIBLE ->
          "Rien de ce que les parties pourraient y écrire autrement ne le répare.";
      case MEND_GIVING_UP -> "Il ne peut être réparé qu’en renonçant entièrement à\u00a0: {0}.";
      case MEND_NOT_FOUND ->
          "Aucun n’a été trouvé dans le temps imparti\u00a0; il peut en exister. Chacun toucherait au moins {0}.";
      case MEND_WITHIN ->
          "Les plus petits changements qui le réparent sans qu’aucun équilibre soit exposé de plus de {0}";
      case CAP -> "Un plafond d’exposition";
      case CAP_KEPT ->
          "Au pire, aucun équilibre n’est exposé de plus de {1}\u00a0: le plafond de {0} est respecté par le texte tel quel.";
      case CAP_UNMEASURED ->
          "Le texte n’oppose pas, pas à pas, un nombre d’un camp à celui d’un autre\u00a0; aucune exposition ne peut donc être mesurée au plafond de {0}.";
      case MEND_ABOVE_CAP ->
          "Aucun n’a été trouvé qui le répare sans qu’un équilibre soit exposé de plus de {0}\u00a0; parmi ceux essayés, le moindre expose de {1}.";
      case THEN -> "alors\u00a0: {0}\u00a0; arrivées\u00a0: {1}";
      case SOME_OF -> "{0} sur {1}";
      case THEN_AHEAD -> "avance au pire\u00a0: {0}";
      case THEN_UNMEASURED -> "avance au pire\u00a0: impossible à mesurer, faute d’équilibre";
      case THEN_STOPPERS -> "parties ou groupes pouvant chacun l’arrêter seuls\u00a0: {0}";
      case THEN_NEW -> "nouvellement nécessaires\u00a0: {0}";
      case EDIT_CLAUSE -> "Clause {0} ({1})";
      case EDIT_CONDITION -> "Une condition ({0})";
      case EDIT_REACH -> "{0}\u00a0: attendre {1} ({2}) au lieu de {3}.";
      case EDIT_LEAD -> "{0}\u00a0: avance permise de {1} au lieu de {2}.";
      case EDIT_EARLIER ->
          "{0}\u00a0: compter dès l’étape «\u00a0{1}\u00a0», attestée par des observateurs, au lieu de «\u00a0{2}\u00a0».";
      case EDIT_ATTEST -> "{0}\u00a0: comptes attestés par {1}.";
      case EDIT_COVER -> "{0}\u00a0: porte sur «\u00a0{1}\u00a0» au lieu de «\u00a0{2}\u00a0».";
      case EDIT_DROP -> "{0}\u00a0: abandonnée.";
      case EDIT_JOINTLY ->
          "Passent au même moment\u00a0: {0} (parties\u00a0: {1}). Cela remplace\u00a0: {2}.";
      case EDIT_LOT -> "{0}\u00a0: avancer par lots de {1} au lieu de {2}.";
      case EDIT_AT_MOST -> "{0}\u00a0: au plus {1} au lieu de {2}.";
      case EDIT_BATCH_LEAST -> "{0}\u00a0: au moins {1} de {2} par groupe au lieu de {3}.";
      case EDIT_BATCH_MOST -> "{0}\u00a0: au plus {1} de {2} par groupe au lieu de {3}.";
      case EDIT_QUOTA -> "{0}\u00a0: {1} à faire partir au lieu de {2}.";
      case ALL_DUE -> "tous";
      case SHARE_OF -> "{0} de tous";
      case EXPOSURE -> "À quel point chacun s’expose";
      case EXPOSURE_TEXT ->
          "Ce qui, au pire, est donné alors que rien n’est encore venu en retour.";
      case GIVEN -> "donné";
      case AGAINST -> "contre";
      case AT_WORST -> "au pire";
      case WHEN -> "quand";
      case UNDER_WAY_THEN -> "alors en route";
      case PART_OF -> "{0}, {1}";
      case NOTHING -> "rien";
      case BOUNDS -> "de {0} à {1}";
      case IN_WEIGHTS -> "{0} en poids de la balance";
      case STATE -> "{0}\u00a0: départs {1}, arrivées {2}";
      case IN_ALL -> "En tout, chaque camp au pire, en poids de l’accord\u00a0: {0}.";
      case BEST_ORDER ->
          "Dans l’ordre qui expose le moins, personne n’est jamais exposé de plus de {0}\u00a0; aucun ordre ne fait mieux.";
      case BEST_ORDER_BOUNDS ->
          "Dans le meilleur ordre trouvé, personne n’est jamais exposé de plus de {0}\u00a0; aucun ordre ne descend au-dessous de {1}.";
      case NO_EXPOSURE ->
          "Le texte n’oppose pas, pas à pas, un nombre d’un camp à celui d’un autre\u00a0; il n’y a donc pas d’avance à mesurer.";
      case EXCHANGE_TITLE -> "Ce qui répond à quoi";
      case EXCHANGE_TEXT -> "La flèche dit de combien l’un peut, au pire, devancer l’autre.";
      case EXCHANGE_AHEAD -> "avance au pire\u00a0: {0}";
      case EXCHANGE_COUNTS -> "chacun compte {0}";
      case ALL_OF_THEM -> "tous";
      case FROM_LEVEL -> "au-delà de {0}";
      case TO_LEVEL -> "jusqu’à {0}";
      case LEVELS -> "de {0} à {1}";
      case STOPS -> "Qui peut le rompre, et quand";
      case IF_WITHHELD -> "Si cela seul est refusé";
      case STILL_ARRIVE -> "dès le début\u00a0: arrivent";
      case WORST_MOMENT -> "au pire moment\u00a0: en route";
      case STAYS -> "une fois donné, acquis";
      case NOBODY -> "personne";
      case EVERYBODY -> "tous";
      case ARRIVING -> "{0}\u00a0: {1}";
      case BY_KIND -> "{0}\u00a0: {1}";
      case DID_NOT_SIGN -> "{0} (non-signataire)";
      case TOGETHER_STOP ->
          "Aucun de ceux-ci ne peut l’arrêter seul, mais ensemble, si\u00a0: {0}.";
      case WITH -> " avec ";
      case LARGER_GROUPS -> "De plus grands groupes le peuvent peut-être.";
      case PACE -> "Temps et risque";
      case PACE_TEXT ->
          "À chaque tour, chacun avance une fois, puis apprend ce qu’ont fait les autres.";
      case LEAD -> "avance permise";
      case ROUNDS -> "tours";
      case AS_WRITTEN -> "comme écrit";
      case PART_OF_IT -> "{0} de celle-ci";
      case TOO_MANY -> "trop pour être comptés";
      case TURNOUT -> "Si moins de personnes veulent partir";
      case LEAST_TURNOUT -> "Avec la plus faible participation attendue\u00a0: {0}.";
      case LEAST_OF ->
          "{0}\u00a0: nombre de départs sans lequel les autres n’arrivent pas tous\u00a0: au moins {1}.";
      case LEAST_BOUNDS ->
          "{0}\u00a0: le nombre de départs qu’il faut pour que les autres arrivent tous est entre {1} et {2}.";
      case LEAST_NONE -> "{0}\u00a0: les autres arrivent, si peu qu’il en parte.";
      case LEAST_NEVER ->
          "{0}\u00a0: les autres n’arrivent pas tous, si nombreux soient les départs.";
      case READINGS -> "Si une clause est lue autrement";
      case READING -> "{0}, «\u00a0{1}\u00a0»\u00a0: {2}.";
      case READING_BY -> "{0}, «\u00a0{1}\u00a0», selon {3}\u00a0: {2}.";
      case BASIS -> "Sur quoi cela repose";
      case ASSUMED -> "Supposé par les auteurs des fichiers";
      case CARRIED -> "Convenu aussi, et non calculé";
      case FINDINGS -> "À regarder de près";
      case SOURCES -> "Sources";
      case COMPUTED -> "Comment c’est calculé";
      case COMPUTED_TEXT ->
          "Par {0}, à partir des seules conditions écrites\u00a0: il a trouvé jusqu’où chacun peut arriver et revérifié le chemin pas à pas. Il ne prend pas parti et ne juge aucun récit. Cette commande redonne le même résultat\u00a0:";
      case COMPUTED_NOTHING ->
          "Par {0}, à partir des seules conditions écrites. Il ne prend pas parti et ne juge aucun récit. Cette commande redonne le même résultat\u00a0:";
      case FOOT -> "{0}, {1}";
      case PAGE_OF -> "page {0} sur {1}";
      case FOUND_TIMES -> "{0} ({1} fois)";
      case FOUND_CYCLIC_FACTS -> "Des assurances s’attendent les unes les autres.";
      case FOUND_NEVER_BINDS -> "Une condition ne peut jamais retenir personne.";
      case FOUND_CAN_NEVER_HOLD -> "Une condition ne peut jamais être remplie.";
      case FOUND_QUOTA_ZERO ->
          "Une partie du texte ne fait partir personne\u00a0: son nombre est 0.";
      case FOUND_NO_SEAT -> "Aucun véhicule ne convient à une catégorie de personnes.";
      case FOUND_DUTY_TOO_SHORT ->
          "Des chauffeurs ne peuvent pas conduire assez longtemps pour un seul trajet.";
      case FOUND_OUTSIDE_THE_PROOF -> "Une partie du texte échappe à ce qui peut être prouvé.";
      case FOUND_GIFT -> "Un camp qui laisse partir ne reçoit rien en retour.";
      case FOUND_NOTHING_TO_WITHHOLD -> "L’accord ne dépend pas de ce qui était à refuser.";
      case FOUND_STATE_OUT_OF_TIME -> "La situation est hors de la période de l’opération.";
      case FOUND_UNKNOWN_INCIDENT ->
          "Un incident est d’un genre qui n’arrête rien selon cet accord.";
      case FOUND_WEIGHTS_CONTRADICT ->
          "Les balances ne s’accordent pas sur ce que l’un pèse contre l’autre\u00a0; l’exposition en tout ne peut être dite.";
      case FOUND_ERROR -> "Un fichier est erroné.";
    };
  }
}
