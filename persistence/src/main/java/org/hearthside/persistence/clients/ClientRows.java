package org.hearthside.persistence.clients;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.CLIENT_WITHDRAWN;
import static org.hearthside.persistence.schema.Tables.STAFF;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientRow;
import org.hearthside.core.clients.ClientRules;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.persistence.common.Refusal;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.schema.tables.records.ClientRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Row steps of people in care. */
public final class ClientRows {
    private static final Field<Boolean> SSN_ON_FILE =
            DSL.field(CLIENT.SSN.isNotNull()).as("ssn_on_file");

    private ClientRows() {}

    /** The columns of a whole person, without the sealed ones. */
    public static List<SelectField<?>> columns() {
        return Stream.concat(
                        Arrays.stream(CLIENT.fields())
                                .filter(f -> !f.equals(CLIENT.SSN) && !f.equals(CLIENT.SSN_INDEX))
                                .map(f -> (SelectField<?>) f),
                        Stream.of(SSN_ON_FILE, STAFF.NAME, STAFF.CREDENTIAL))
                .toList();
    }

    /** The columns of a line of a list. */
    public static List<SelectField<?>> rowColumns() {
        return List.of(
                CLIENT.ID,
                CLIENT.NUMBER,
                CLIENT.FIRST_NAME,
                CLIENT.MIDDLE_NAME,
                CLIENT.LAST_NAME,
                CLIENT.PREFERRED_NAME,
                CLIENT.NATIVE_NAME,
                CLIENT.NATIVE_LANGUAGE,
                CLIENT.BIRTH_DATE,
                CLIENT.BIRTH_DATE_ESTIMATED,
                CLIENT.GENDER,
                CLIENT.STATUS);
    }

    /** One person. */
    public static Client get(Tx tx, ClientId id) {
        return find(tx, CLIENT.ID.eq(id.value())).orElseThrow(() -> new NotFound("person"));
    }

    /** The person with a client number, when the session may see the person. */
    public static Optional<Client> withNumber(Tx tx, ClientNumber number) {
        return find(tx, CLIENT.NUMBER.eq(number.text()).and(tx.visible(CLIENT.ID)));
    }

    private static Optional<Client> find(Tx tx, Condition condition) {
        return tx.sql()
                .select(columns())
                .from(CLIENT)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(CLIENT.CHANGED_BY))
                .where(condition)
                .fetchOptional(ClientRows::client);
    }

    /**
     * Registers a person under the next number. Numbers count up and are never used again.
     *
     * @throws InvalidEntry when an entry cannot be kept, or the medical record number or the social
     *     security number is another person's
     */
    public static ClientNumber insert(Tx tx, NewClient person, Entry entry) {
        return insert(tx, person, entry, null);
    }

    /**
     * The same under the number that the person bears in another house that uses Hearthside, as far
     * as it is free here.
     *
     * @param wanted absent to give the next number
     */
    public static ClientNumber insert(
            Tx tx, NewClient person, Entry entry, @Nullable ClientNumber wanted) {
        var organization = LocationRows.lockOrganization(tx);
        var today = LocalDate.ofInstant(tx.now(), organization.zone());
        var demographics = ClientRules.tidy(person.demographics());
        InvalidEntry.ifAny(
                new Checks()
                        .all(ClientRules.check(demographics, today, entry))
                        .all(
                                ClientRules.checkDays(
                                        demographics.birthDate(), person.admittedOn(), null, today))
                        .problems());
        var serial = ClientSerials.give(tx, organization.id(), wanted);
        var row = row(tx, demographics);
        row.setId(person.id().value());
        row.setOrganizationId(organization.id());
        row.setSerial(serial);
        row.setNumber(ClientNumber.of(serial).text());
        row.setStatus(person.status().name());
        row.setAdmittedOn(person.admittedOn());
        if (!person.ssn().isEmpty()) {
            sealSsn(tx, row, person.id(), person.ssn());
        }
        numbersOnce(() -> tx.insert(row));
        ClientIndexRows.insert(
                tx, person.id(), serial, person.status(), demographics, person.ssn());
        return ClientNumber.of(serial);
    }

    /**
     * Replaces what is recorded of a person apart from health.
     *
     * @throws InvalidEntry when an entry cannot be kept
     */
    public static void update(
            Tx tx, ClientId id, long version, Demographics demographics, Entry entry) {
        var tidy = ClientRules.tidy(demographics);
        InvalidEntry.ifAny(ClientRules.check(tidy, LocationRows.today(tx), entry));
        var row = row(tx, tidy);
        row.setId(id.value());
        numbersOnce(() -> tx.update(row, version));
        ClientIndexRows.changed(tx, id, tidy);
    }

    /**
     * Sets where a person stands, and the days of coming and leaving.
     *
     * @throws InvalidEntry when the standing may not follow the present one, or the days do not fit
     *     it
     */
    public static void changeStatus(
            Tx tx,
            ClientId id,
            long version,
            ClientStatus status,
            @Nullable LocalDate admittedOn,
            @Nullable LocalDate dischargedOn) {
        var before = get(tx, id);
        InvalidEntry.ifAny(
                new Checks()
                        .all(ClientRules.checkStatus(before.status(), status, dischargedOn))
                        .all(
                                ClientRules.checkDays(
                                        before.demographics().birthDate(),
                                        admittedOn,
                                        dischargedOn,
                                        LocationRows.today(tx)))
                        .problems());
        var row = tx.sql().newRecord(CLIENT);
        row.setId(id.value());
        row.setStatus(status.name());
        row.setAdmittedOn(admittedOn);
        row.setDischargedOn(dischargedOn);
        tx.update(row, version);
        ClientIndexRows.standing(tx, id, status);
    }

    /** Seals and keeps a social security number; an empty one removes it. */
    public static void setSsn(Tx tx, ClientId id, long version, String ssn) {
        var row = tx.sql().newRecord(CLIENT);
        row.setId(id.value());
        if (ssn.isEmpty()) {
            row.setSsn(null);
            row.setSsnIndex(null);
        } else {
            sealSsn(tx, row, id, ssn);
        }
        numbersOnce(() -> tx.update(row, version));
        ClientIndexRows.numbered(tx, id, ssn);
    }

    /** Opens the social security number, nine digits; empty when none is kept. */
    static Optional<String> openSsn(Tx tx, ClientId id) {
        return tx.sql()
                .select(CLIENT.SSN)
                .from(CLIENT)
                .where(CLIENT.ID.eq(id.value()).and(CLIENT.SSN.isNotNull()))
                .fetchOptional(CLIENT.SSN)
                .map(sealed -> tx.seals().open("client", "ssn", id.value(), sealed));
    }

    private static void sealSsn(Tx tx, ClientRecord row, ClientId id, String typed) {
        InvalidEntry.ifAny(ClientRules.checkSsn(typed));
        var digits = ClientRules.ssnDigits(typed);
        row.setSsn(tx.seals().seal("client", "ssn", id.value(), digits));
        row.setSsnIndex(tx.seals().index("client", "ssn", digits));
    }

    private static void numbersOnce(Runnable write) {
        Refusal.when(
                "client_mrn",
                () -> new InvalidEntry(List.of(Problem.of("mrn", "client.mrnTaken"))),
                () ->
                        Refusal.when(
                                "client_ssn",
                                () ->
                                        new InvalidEntry(
                                                List.of(Problem.of("ssn", "client.ssnTaken"))),
                                write));
    }

    /** Holds the person's row, so that two who change what belongs together wait for each other. */
    public static void lock(Tx tx, ClientId id) {
        var held =
                tx.sql()
                        .select(CLIENT.ID)
                        .from(CLIENT)
                        .where(CLIENT.ID.eq(id.value()))
                        .forUpdate()
                        .fetchOne();
        if (held == null) {
            throw new NotFound("person");
        }
    }

    /**
     * Notes when the photo was taken that is shown from now on.
     *
     * @param takenOn absent when there is none or its day is not known
     */
    public static void photoTaken(Tx tx, ClientId id, @Nullable LocalDate takenOn) {
        lock(tx, id);
        var before = get(tx, id);
        if (!Objects.equals(before.demographics().photoTakenOn(), takenOn)) {
            var row = tx.sql().newRecord(CLIENT);
            row.setId(id.value());
            row.setPhotoTakenOn(takenOn);
            tx.update(row, before.version());
        }
    }

    /**
     * Puts a person out of sight who was registered by mistake. The numbers that only one person
     * may have become free again; what was recorded stays, also these numbers in its history.
     *
     * @param reason why, without the person's data
     */
    public static void withdraw(Tx tx, ClientId id, long version, String reason) {
        lock(tx, id);
        var row = tx.sql().newRecord(CLIENT);
        row.setId(id.value());
        row.setMrn(null);
        row.setSsn(null);
        row.setSsnIndex(null);
        tx.update(row, version);
        ClientIndexRows.refresh(tx, id);
        var withdrawn = tx.sql().newRecord(CLIENT_WITHDRAWN);
        withdrawn.setId(id.value());
        withdrawn.setReason(reason);
        tx.insert(withdrawn);
    }

    private static ClientRecord row(Tx tx, Demographics d) {
        var row = tx.sql().newRecord(CLIENT);
        row.setFirstName(d.names().first());
        row.setMiddleName(d.names().middle());
        row.setLastName(d.names().last());
        row.setPreferredName(d.names().preferred());
        row.setNativeName(d.names().nativeName());
        row.setNativeLanguage(d.names().nativeLanguage());
        row.setBirthDate(d.birthDate());
        row.setBirthDateEstimated(d.birthDateEstimated());
        row.setGender(d.gender().name());
        row.setClinicalSex(d.sex().name());
        // absent, not empty: two people without a number must not count as the same number
        row.setMrn(d.mrn().isEmpty() ? null : d.mrn());
        row.setPhone(d.phone());
        row.setEmail(d.email());
        Rows.setAddress(row, d.address());
        row.setLanguages(d.language().spoken());
        row.setInterpreterNeeded(d.language().interpreterNeeded());
        row.setInterpreterType(d.language().interpreterType());
        row.setLiteracy(d.language().literacy());
        row.setReligion(d.religion());
        row.setCulture(d.culture());
        row.setHeightCm(d.heightCm());
        row.setMarks(d.marks());
        row.setHospitalPreferred(d.hospital().preferred());
        row.setHospitalPhone(d.hospital().phone());
        row.setHospitalReason(d.hospital().reason());
        row.setHospitalAvoid(d.hospital().avoid());
        row.setEmsNotes(d.hospital().emsNotes());
        row.setDiet(d.diet());
        row.setPhotoTakenOn(d.photoTakenOn());
        return row;
    }

    /** Reads a person from a row that holds {@link #columns()}. */
    public static Client client(Record r) {
        var changedBy = Rows.printedName(r.get(STAFF.NAME), r.get(STAFF.CREDENTIAL));
        return new Client(
                new ClientId(r.get(CLIENT.ID)),
                r.get(CLIENT.VERSION),
                new ClientNumber(r.get(CLIENT.NUMBER)),
                demographics(r),
                ClientStatus.valueOf(r.get(CLIENT.STATUS)),
                r.get(CLIENT.ADMITTED_ON),
                r.get(CLIENT.DISCHARGED_ON),
                r.get(SSN_ON_FILE),
                new Stamp(r.get(CLIENT.CHANGED_BY), changedBy, r.get(CLIENT.CHANGED_AT)));
    }

    private static Demographics demographics(Record r) {
        var mrn = r.get(CLIENT.MRN);
        return new Demographics(
                names(r),
                r.get(CLIENT.BIRTH_DATE),
                r.get(CLIENT.BIRTH_DATE_ESTIMATED),
                Gender.valueOf(r.get(CLIENT.GENDER)),
                ClinicalSex.valueOf(r.get(CLIENT.CLINICAL_SEX)),
                mrn == null ? "" : mrn,
                r.get(CLIENT.PHONE),
                r.get(CLIENT.EMAIL),
                Rows.address(r, CLIENT),
                new Demographics.Language(
                        r.get(CLIENT.LANGUAGES),
                        r.get(CLIENT.INTERPRETER_NEEDED),
                        r.get(CLIENT.INTERPRETER_TYPE),
                        r.get(CLIENT.LITERACY)),
                r.get(CLIENT.RELIGION),
                r.get(CLIENT.CULTURE),
                Rows.plainOrAbsent(r.get(CLIENT.HEIGHT_CM)),
                r.get(CLIENT.MARKS),
                new Demographics.HospitalWish(
                        r.get(CLIENT.HOSPITAL_PREFERRED),
                        r.get(CLIENT.HOSPITAL_PHONE),
                        r.get(CLIENT.HOSPITAL_REASON),
                        r.get(CLIENT.HOSPITAL_AVOID),
                        r.get(CLIENT.EMS_NOTES)),
                r.get(CLIENT.DIET),
                r.get(CLIENT.PHOTO_TAKEN_ON));
    }

    /** The names of a row that holds {@link #columns()} or {@link #rowColumns()}. */
    public static Names names(Record r) {
        return new Names(
                r.get(CLIENT.FIRST_NAME),
                r.get(CLIENT.MIDDLE_NAME),
                r.get(CLIENT.LAST_NAME),
                r.get(CLIENT.PREFERRED_NAME),
                r.get(CLIENT.NATIVE_NAME),
                r.get(CLIENT.NATIVE_LANGUAGE));
    }

    /** Reads a line of a list from a row that holds {@link #rowColumns()}. */
    public static ClientRow listed(Record r) {
        return new ClientRow(
                new ClientId(r.get(CLIENT.ID)),
                new ClientNumber(r.get(CLIENT.NUMBER)),
                names(r),
                r.get(CLIENT.BIRTH_DATE),
                r.get(CLIENT.BIRTH_DATE_ESTIMATED),
                Gender.valueOf(r.get(CLIENT.GENDER)),
                ClientStatus.valueOf(r.get(CLIENT.STATUS)));
    }
}
