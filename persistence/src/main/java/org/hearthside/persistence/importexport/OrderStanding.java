package org.hearthside.persistence.importexport;

import java.util.Optional;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.medications.OrderStatus;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where an order from elsewhere stands. What goes on there is not verified here.
 *
 * @param status as it is kept
 * @param remark what stands before its instructions
 * @param stopReason why it is not taken, as far as the status says so
 */
record OrderStanding(OrderStatus status, String remark, String stopReason) {

    /** Of a MedicationRequest; empty when it was taken back. */
    static Optional<OrderStanding> of(Reading reading, @Nullable MedicationRequestStatus status) {
        return switch (status) {
            case ACTIVE -> is(OrderStatus.UNVERIFIED);
            case ONHOLD -> unverified("order.onHold");
            case COMPLETED -> is(OrderStatus.COMPLETED);
            case STOPPED, CANCELLED -> is(OrderStatus.DISCONTINUED);
            case DRAFT -> is(OrderStatus.DRAFT);
            case ENTEREDINERROR -> takenBack(reading);
            case UNKNOWN, NULL -> unverified("order.statusUnknown");
            case null -> missing(reading);
        };
    }

    /** Of a MedicationStatement; empty when it was taken back. */
    static Optional<OrderStanding> of(Reading reading, @Nullable MedicationStatementStatus status) {
        return switch (status) {
            case ACTIVE, INTENDED -> is(OrderStatus.UNVERIFIED);
            case ONHOLD -> unverified("order.onHold");
            case COMPLETED -> is(OrderStatus.COMPLETED);
            case STOPPED -> is(OrderStatus.DISCONTINUED);
            case NOTTAKEN ->
                    Optional.of(
                            new OrderStanding(
                                    OrderStatus.DISCONTINUED,
                                    "",
                                    ImportWords.of("order.notTaken")));
            case ENTEREDINERROR -> takenBack(reading);
            case UNKNOWN, NULL -> unverified("order.statusUnknown");
            case null -> missing(reading);
        };
    }

    private static Optional<OrderStanding> is(OrderStatus status) {
        return Optional.of(new OrderStanding(status, "", ""));
    }

    private static Optional<OrderStanding> unverified(String remark) {
        return Optional.of(new OrderStanding(OrderStatus.UNVERIFIED, ImportWords.of(remark), ""));
    }

    private static Optional<OrderStanding> takenBack(Reading reading) {
        reading.skipped("entered-in-error");
        return Optional.empty();
    }

    private static Optional<OrderStanding> missing(Reading reading) {
        reading.leaves("status", "order.status");
        return unverified("order.statusUnknown");
    }
}
