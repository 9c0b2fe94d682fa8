package org.safepassage.pictures;

/// What pictures say, in French. Names stand after a colon or in brackets, so that no article or
/// verb has to agree with them.
final class FrenchPhrases {
  private FrenchPhrases() {}

  static String of(Phrase phrase) {
    return switch (phrase) {
      case WAITS_TITLE -> "Qui attend qui\u00a0: {0}";
      case COMPLETES_TITLE -> "Ce dont l’accord dépend\u00a0: {0}";
      case UNCHECKABLE_TITLE -> "Ce qui manque au texte\u00a0: {0}";
      case DEADLOCK -> "Blocage mutuel\u00a0: {0}. Aucun ne peut avancer.";
      case DEADLOCK_ONE -> "Blocage\u00a0: {0}.";
      case DEADLOCK_MANY ->
          "Blocage mutuel\u00a0: {0} se retiennent les uns les autres. Aucun ne peut avancer.";
      case DEADLOCK_NEVER ->
          "Blocage\u00a0: certains attendent des personnes qui ne viendront jamais.";
      case DEADLOCK_ROOM -> "Blocage\u00a0: la place d’attente ne suffit pas.";
      case WAITS_UNTIL -> "En attente. Inachevé\u00a0: {0}. Il manque\u00a0: {1}.";
      case WAITS_PLAIN -> "En attente. Inachevé\u00a0: {0}.";
      case SOME_COMMITMENTS -> "{0} engagements sur {1}";
      case THE_ONE_COMMITMENT -> "son seul engagement";
      case COMPLETES -> "L’accord aboutit\u00a0: tous arrivent ({0}). ";
      case COMPLETES_ONE -> "L’accord aboutit (arrivée\u00a0: {0}). ";
      case COMPLETES_NOBODY -> "L’accord aboutit\u00a0: il ne reste personne à faire arriver. ";
      case COMPLETES_ALONE -> "Rien n’y peut être refusé.";
      case COMPLETES_RELIES ->
          "Il dépend de {0} que quelqu’un pourrait refuser\u00a0; pour {1}, ce seul refus laisse des personnes derrière.";
      case COMPLETES_RELIES_ALL ->
          "Il dépend de {0} que quelqu’un pourrait refuser\u00a0; chacun de ces refus laisse à lui seul des personnes derrière.";
      case UNCHECKABLE -> "Invérifiable\u00a0: aucun nombre pour {0}.";
      case WAITS_FOR -> "«\u00a0{0}\u00a0» attend «\u00a0{1}\u00a0» à {2}";
      case FACT_WAITS_FOR -> "«\u00a0{0}\u00a0» attend «\u00a0{1}\u00a0»";
      case AND -> "\u00a0; ";
      case COMMA -> ", ";
      case OR -> ", ou ";
      case LEFT_OF -> "départs\u00a0: {0} sur {1}";
      case ARRIVED_ALL -> "tous arrivés ({0})";
      case ARRIVED_SOME -> "arrivées\u00a0: {0}";
      case BETWEEN -> "{0} après {1}, en attente avant {2}";
      case LOST -> "sort établi en route\u00a0: {0}";
      case DECLARED_NONE -> "personne n’est attendu";
      case NEEDS -> "il faut {0} ({1}), il y a\u00a0{2}";
      case NEEDS_OF -> "il faut {0} de «\u00a0{3}\u00a0» ({1}), il y a\u00a0{2}";
      case NEEDS_ATTESTED -> "il faut {0} ({1}, attesté), il y a\u00a0{2}";
      case NEEDS_ATTESTED_OF -> "il faut {0} de «\u00a0{3}\u00a0» ({1}, attesté), il y a\u00a0{2}";
      case NEEDS_SUM ->
          "il faut une somme pondérée de {0} ({1}) avec «\u00a0{3}\u00a0», il y a\u00a0{2}";
      case THE_CONSENT -> "le consentement ({0})";
      case OPEN -> "l’ouverture ({0})";
      case ATTESTING -> "l’attestation ({0})";
      case QUOTED -> "«\u00a0{0}\u00a0»";
      case NEVER -> "il ne reste personne qui puisse encore venir";
      case NEEDS_FACT -> "il faut «\u00a0{0}\u00a0»";
      case NEEDS_CONSENT -> "il faut le consentement\u00a0: {0}";
      case NEEDS_PASSAGE -> "il faut l’ouverture\u00a0: {0}";
      case NEEDS_CORRIDOR -> "il faut l’ouverture\u00a0: {0}";
      case NEEDS_QUORUM -> "il faut l’attestation\u00a0: {0}";
      case NEEDS_WINDOW -> "il faut que «\u00a0{0}\u00a0» soit ouvert";
      case NEEDS_TIME -> "il faut que ce soit à temps\u00a0: {0}";
      case NEEDS_CALM -> "il faut que «\u00a0{0}\u00a0» soit levé";
      case OPENS -> "attend {1}, l’ouverture de «\u00a0{0}\u00a0»";
      case OVER -> "trop tard\u00a0: «\u00a0{0}\u00a0»";
      case IN_TIME -> "le respect du délai ({0})";
      case CALM -> "l’absence de «\u00a0{0}\u00a0»";
      case AGREES -> "convenir ensemble d’un autre moment\u00a0: {0}";
      case MAKES_ROOM -> "{0}\u00a0: faire de la place";
      case ATTESTS -> "{0}\u00a0: {1} sur {2} d’entre eux, attester le même nombre";
      case LIFTS -> "{0}\u00a0: le lever";
      case UNDECIDED ->
          "Non tranché\u00a0: aucun des ordres essayés n’a fait passer tout le monde. Ce qui est montré laisse de côté ce qui est partagé.";
      case NEEDS_VEHICLES -> "il faut la venue\u00a0: {0}";
      case NEEDS_COMPANY -> "il faut {0} de «\u00a0{1}\u00a0» par groupe, il reste\u00a0{2}";
      case NEEDS_ROOM -> "il faut {0} de «\u00a0{1}\u00a0», il reste\u00a0{2}";
      case COMING -> "la venue ({0})";
      case KIND_VEHICLES -> "véhicules";
      case ROOM_AT -> "place d’attente à {0}";
      case KIND_SHARED -> "partagé, reste {0}";
      case VEHICLES_THAT_COME -> "Véhicules";
      case NOBODY_LIFTS -> "personne ne peut y mettre fin seul";
      case MOVES -> "{0}\u00a0: laisser partir";
      case WAIVES -> "{0}\u00a0: y\u00a0renoncer";
      case GRANTS -> "{0}\u00a0: l’accorder";
      case ALTERNATIVE -> "une issue parmi plusieurs";
      case GRANULAR -> "moins d’un lot entier pourrait partir maintenant";
      case CLAUSE -> "clause {0}";
      case KIND_FACT -> "assurance ({0})";
      case KIND_FACT_CONDITIONS -> "assurance conditionnelle ({0})";
      case KIND_PARTY -> "partie";
      case KIND_NON_PARTY -> "non-signataire";
      case KIND_PLACE -> "lieu";
      case KIND_PLACE_OF -> "lieu, contrôle\u00a0: {0}";
      case KIND_CORRIDOR -> "couloir";
      case KIND_CORRIDOR_OF -> "couloir, contrôle\u00a0: {0}";
      case KIND_QUORUM -> "observateurs";
      case KIND_WINDOW -> "créneau";
      case KIND_LIMIT -> "délai";
      case KIND_SUSPENSION -> "suspension";
      case START_BY -> "début avant le {0}";
      case DEADLINE -> "date limite\u00a0: {0}";
      case VOID_BY -> "caduc le {0}";
      case NOT_YET -> "pas avant le {0}";
      case IS_OVER -> "trop tard";
      case SUSPENDED -> "suspendu";
      case WITHHELD -> "non accordé";
      case NOT_ESTABLISHED -> "non établi";
      case PARTIES -> "Parties";
      case NON_PARTIES -> "Non-signataires";
      case FACTS -> "Assurances";
      case PLACES -> "Lieux et couloirs";
      case OBSERVERS -> "Observateurs";
      case TIMES -> "Délais et créneaux";
      case INCIDENTS -> "Absence d’incident";
      case COMMITMENTS -> "Engagements";
      case ALSO -> "N’attendent pas";
      case WITHOUT -> "sans cela, arrivées\u00a0: {0} sur {1}";
      case WITHOUT_NOBODY -> "sans cela, personne n’arrive (sur {1})";
      case WITHOUT_ALL -> "sans cela, tous arrivent quand même ({1})";
      case WITHOUT_ONE -> "sans cela, arrivée quand même\u00a0: {1}";
      case WITHOUT_DUE -> "il ne reste personne à faire arriver";
      case HAS_NUMBER -> "dit combien";
      case NO_NUMBER -> "pas de nombre\u00a0: combien peuvent partir\u00a0?";
      case HAS_ORDER -> "dit quand, ou après qui";
      case NO_ORDER -> "pas d’ordre\u00a0: quand, ou après qui\u00a0?";
      case HAS_MONITOR -> "dit qui compte";
      case NO_MONITOR -> "pas d’observateur\u00a0: qui les compte\u00a0?";
      case LEGEND_COMMITMENT -> "engagement";
      case LEGEND_FACT -> "assurance";
      case LEGEND_PREMISE -> "ce qui peut être refusé";
      case LEGEND_WAIT -> "attend";
      case LEGEND_CIRCLE -> "attente dans le blocage";
      case LEGEND_ALTERNATIVE -> "attente avec une autre issue";
      case LEGEND_ARRIVED -> "arrivés";
      case LEGEND_UNDER_WAY -> "partis, pas arrivés";
      case LEGEND_DUE -> "pas encore partis";
      case LEGEND_LOST -> "laissés derrière sans cela";
      case LEGEND_HAS -> "le texte le dit";
      case LEGEND_LACKS -> "le texte ne le dit pas";
      case BOARDED -> "embarquement";
      case DEPARTED -> "départ";
      case READY -> "attente au point de passage";
      case CROSSED -> "passage";
      case ARRIVED -> "arrivée";
      case PACE_TITLE -> "Ce que coûte d’être moins exposé\u00a0: {0}";
      case PACE ->
          "Comme écrit, il faut {0}, et {1} est le plus qui soit donné avant la contrepartie. Avec {2}, il faut {3}, et le plus est {4}.";
      case PACE_ONE ->
          "Comme écrit, il faut {0}, et {1} est le plus qui soit donné avant la contrepartie.";
      case PACE_STUCK -> "L’accord n’aboutit pas\u00a0; il n’y a donc pas de tours à compter.";
      case PACE_NO_BALANCE ->
          "Aucune balance n’oppose quoi que ce soit\u00a0; personne n’a donc d’avance.";
      case PACE_UNCOUNTED -> "Les tours sont trop nombreux pour être comptés.";
      case PACE_TOO_SMALL -> "Avec {0}, l’accord n’aboutit plus.";
      case PACE_SIDE -> "Au plus donné par «\u00a0{0}\u00a0» sans retour, en poids de l’accord";
      case PACE_PAIR ->
          "Au plus donné de «\u00a0{0}\u00a0» avant que vienne «\u00a0{1}\u00a0», en poids de la balance";
      case PACE_PEOPLE ->
          "Au plus donné de «\u00a0{0}\u00a0» avant que vienne «\u00a0{1}\u00a0», en {2}";
      case PACE_AXIS ->
          "Tours jusqu’à l’arrivée de tous\u00a0; chaque pas de même largeur les double.";
      case PACE_LEAD -> "avance";
      case PACE_ROUNDS -> "tours";
      case PACE_AS_WRITTEN -> "comme écrit";
      case PACE_SHARE -> "{0} de chaque avance";
      case PACE_RANGE -> "de {0} à {1}";
      case PACE_POINT -> "{0}\u00a0: {1}, {2}";
      case LEGEND_PACE -> "«\u00a0{0}\u00a0»";
      case LEGEND_PACE_RANGE -> "non connu plus précisément";
      case TIMETABLE_TITLE -> "Horaire\u00a0: {0}";
      case TIMETABLE -> "{0} arrivent en {1}, entre {2} et {3}.";
      case TIMETABLE_ONE -> "{0} arrivent en {1}\u00a0: {2}.";
      case TIMETABLE_ALONE -> "{0} arrive en {1}\u00a0: {2}.";
      case TRIP -> "{0}, de {1} à {2}";
      case TIMETABLE_EMPTY -> "Personne n’est transporté.";
      case TIMETABLE_REST -> " À la fin, {0} attendent encore.";
      case TIMETABLE_REST_ONE -> " À la fin, {0} attend encore.";
      case TIMES_IN -> "Heures locales ({0}).";
      case CURVE -> "{0}\u00a0: arrivées {1} sur {2}";
      case CURVE_UNTIL -> "{0}\u00a0: arrivées {1} sur {2}, la dernière {3}";
      case TRIP_TIP ->
          "{0}, {1}\u00a0: {2} en {3}\u00a0; embarquement {4}, départ {5}, arrivée {6}";
      case LEGEND_TRIP -> "convoi\u00a0: {0}";
      case LEGEND_INSPECTED -> "arrêt à un point de contrôle";
      case LEGEND_HELD -> "attend de passer";
      case LEGEND_RETURN -> "retour à vide";
      case LEGEND_CLOSED -> "couloir fermé";
      case LEGEND_AGREED -> "dans les heures convenues\u00a0: {0}";
      case LEGEND_HAND_OVER -> "point de remise";
      case LEGEND_DEPARTED -> "partis jusqu’ici";
      case LEGEND_ARRIVED_SO_FAR -> "arrivés jusqu’ici";
      case LEGEND_TO_GO -> "tous ceux qui doivent partir";
    };
  }
}
