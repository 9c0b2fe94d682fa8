package org.safepassage.model;

/// Everything that an evacuation is made of, before any agreement about it: who is there, which way
/// leads out, how many people wait, what can carry them. Agreements are files of their own, because
/// they change while the places do not.
///
/// @param id names the operation
/// @param names what it is called
/// @param calendar when it is
/// @param actors who acts
/// @param network where people leave, pass and arrive
/// @param population who is to leave
/// @param transport what carries them
/// @param documentation what the figures rest on
/// @param reckoning how a room reckons with what is reported
/// @param where the file it was read from
public record Operation(
    OperationId id,
    Names names,
    Calendar calendar,
    Actors actors,
    Network network,
    Population population,
    Transport transport,
    Documentation documentation,
    Reckoning reckoning,
    SourceRef where) {

  /// One whose room reckons as usual.
  public Operation(
      OperationId id,
      Names names,
      Calendar calendar,
      Actors actors,
      Network network,
      Population population,
      Transport transport,
      Documentation documentation,
      SourceRef where) {
    this(
        id,
        names,
        calendar,
        actors,
        network,
        population,
        transport,
        documentation,
        Reckoning.USUAL,
        where);
  }

  /// The same with other people waiting.
  public Operation withPopulation(Population others) {
    return new Operation(
        id, names, calendar, actors, network, others, transport, documentation, reckoning, where);
  }

  /// The same with a room that reckons otherwise.
  public Operation withReckoning(Reckoning other) {
    return new Operation(
        id, names, calendar, actors, network, population, transport, documentation, other, where);
  }
}
