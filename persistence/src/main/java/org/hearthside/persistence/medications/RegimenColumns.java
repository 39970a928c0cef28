package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.MEDICATION_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.PlanText;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.hearthside.persistence.schema.tables.records.MedicationOrderRecord;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How an order is carried out, and who checked it, in the columns of its row. */
final class RegimenColumns {
    private RegimenColumns() {}

    static void set(MedicationOrderRecord row, Regimen regimen, OrderTrail trail) {
        var schedule = regimen.schedule();
        row.setSchedule(schedule == null ? "" : ScheduleText.write(schedule));
        row.setFirstNow(regimen.firstNow());
        row.setDosePlan(PlanText.write(regimen.plan()));
        row.setReadings(PlanText.write(regimen.parameters()));
        row.setRotateSite(regimen.rotateSite());
        row.setWitness(regimen.witness());
        row.setSelfGiven(regimen.selfGiven());
        row.setReadBack(trail.readBack());
        row.setOverrideReason(trail.override());
        var o = MEDICATION_ORDER;
        set(row, trail.transcribed(), o.TRANSCRIBED_BY, o.TRANSCRIBED_BY_NAME, o.TRANSCRIBED_AT);
        set(row, trail.verified(), o.VERIFIED_BY, o.VERIFIED_BY_NAME, o.VERIFIED_AT);
    }

    private static void set(
            MedicationOrderRecord row,
            @Nullable Stamp stamp,
            Field<UUID> by,
            Field<String> name,
            Field<Instant> at) {
        row.set(by, stamp == null ? null : stamp.by());
        row.set(name, stamp == null ? null : stamp.byName());
        row.set(at, stamp == null ? null : stamp.at());
    }

    /** A line that cannot be read gives no times and the order's dose: then a nurse must look. */
    static Regimen regimen(Record r) {
        var o = MEDICATION_ORDER;
        var schedule = ScheduleText.read(r.get(o.SCHEDULE));
        var plan = PlanText.read(r.get(o.DOSE_PLAN));
        var parameters = PlanText.readParameters(r.get(o.READINGS));
        boolean whole = plan.isPresent() && parameters.isPresent();
        return new Regimen(
                whole ? schedule.orElse(null) : null,
                r.get(o.FIRST_NOW),
                plan.orElse(DosePlan.AS_ORDERED),
                parameters.orElseGet(List::of),
                r.get(o.ROTATE_SITE),
                r.get(o.WITNESS),
                r.get(o.SELF_GIVEN));
    }

    static OrderTrail trail(Record r) {
        var o = MEDICATION_ORDER;
        return new OrderTrail(
                stamp(r, o.TRANSCRIBED_BY, o.TRANSCRIBED_BY_NAME, o.TRANSCRIBED_AT),
                stamp(r, o.VERIFIED_BY, o.VERIFIED_BY_NAME, o.VERIFIED_AT),
                r.get(o.READ_BACK),
                r.get(o.OVERRIDE_REASON));
    }

    private static @Nullable Stamp stamp(
            Record r, Field<UUID> by, Field<String> name, Field<Instant> at) {
        var who = r.get(by);
        return who == null ? null : new Stamp(who, r.get(name), r.get(at));
    }
}
