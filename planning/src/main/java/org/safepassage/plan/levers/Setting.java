package org.safepassage.plan.levers;

import java.util.List;
import java.util.function.UnaryOperator;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.Calendar;
import org.safepassage.model.Corridor;
import org.safepassage.model.Fleet;
import org.safepassage.model.Network;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Transport;

/// An operation with the agreement that it is carried out under.
public record Setting(Operation operation, Agreement agreement) {

  Setting withAgreement(Agreement other) {
    return new Setting(operation, other);
  }

  Setting withPlace(PlaceId place, UnaryOperator<Place> change) {
    Network network = operation.network();
    return withNetwork(
        new Network(
            changed(network.places(), each -> each.id().equals(place) ? change.apply(each) : each),
            network.corridors(),
            network.protectedSites()));
  }

  Setting withCorridors(UnaryOperator<Corridor> change) {
    Network network = operation.network();
    return withNetwork(
        new Network(
            network.places(), changed(network.corridors(), change), network.protectedSites()));
  }

  Setting withFleets(UnaryOperator<Fleet> change) {
    Transport transport = operation.transport();
    return withTransport(
        new Transport(
            transport.types(),
            changed(transport.fleets(), change),
            transport.escorts(),
            transport.boarding(),
            transport.alighting()));
  }

  Setting withEscorts(UnaryOperator<org.safepassage.model.Escort> change) {
    Transport transport = operation.transport();
    return withTransport(
        new Transport(
            transport.types(),
            transport.fleets(),
            changed(transport.escorts(), change),
            transport.boarding(),
            transport.alighting()));
  }

  Setting withCalendar(Calendar other) {
    return new Setting(
        new Operation(
            operation.id(),
            operation.names(),
            other,
            operation.actors(),
            operation.network(),
            operation.population(),
            operation.transport(),
            operation.documentation(),
            operation.reckoning(),
            operation.where()),
        agreement);
  }

  private Setting withNetwork(Network other) {
    return new Setting(
        new Operation(
            operation.id(),
            operation.names(),
            operation.calendar(),
            operation.actors(),
            other,
            operation.population(),
            operation.transport(),
            operation.documentation(),
            operation.reckoning(),
            operation.where()),
        agreement);
  }

  private Setting withTransport(Transport other) {
    return new Setting(
        new Operation(
            operation.id(),
            operation.names(),
            operation.calendar(),
            operation.actors(),
            operation.network(),
            operation.population(),
            other,
            operation.documentation(),
            operation.reckoning(),
            operation.where()),
        agreement);
  }

  private static <T> List<T> changed(List<T> all, UnaryOperator<T> change) {
    return all.stream().map(change).toList();
  }
}
