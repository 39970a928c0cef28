package org.hearthside.persistence.testing;

import static org.hearthside.core.audit.AuditAction.CORRECT;
import static org.hearthside.core.audit.AuditAction.CREATE;
import static org.hearthside.core.audit.AuditAction.DISCLOSE;
import static org.hearthside.core.audit.AuditAction.LIST;
import static org.hearthside.core.audit.AuditAction.MOVE;
import static org.hearthside.core.audit.AuditAction.OPEN_RECORD;
import static org.hearthside.core.audit.AuditAction.PRINT;
import static org.hearthside.core.audit.AuditAction.READ;
import static org.hearthside.core.audit.AuditAction.REVEAL;
import static org.hearthside.core.audit.AuditAction.SEARCH;
import static org.hearthside.core.security.Permission.MOVE_CLIENT;
import static org.hearthside.core.security.Permission.PRINT_FACE_SHEET;
import static org.hearthside.core.security.Permission.PRINT_PACKET;
import static org.hearthside.core.security.Permission.READ_CLIENT;
import static org.hearthside.core.security.Permission.READ_CODES;
import static org.hearthside.core.security.Permission.READ_DISCLOSURES;
import static org.hearthside.core.security.Permission.READ_LOCATIONS;
import static org.hearthside.core.security.Permission.REVEAL_SSN;
import static org.hearthside.core.security.Permission.WRITE_CLIENT;
import static org.hearthside.core.security.Permission.WRITE_LOCATIONS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.common.Slice;
import org.hearthside.core.locations.Bed;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Room;
import org.hearthside.core.overview.Report;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.stays.Stay;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.codes.CodeStore;
import org.hearthside.persistence.locations.LocationStore;
import org.hearthside.persistence.stays.StayStore;
import org.hearthside.persistence.transfer.TransferStore;

/** One call of every use case of every store, with the right and the log entry that it takes. */
final class StoreCalls {
    /**
     * One use case.
     *
     * @param name class and method
     * @param permission the right that it takes
     * @param action what the log says
     * @param ofPerson whether it is about one person, so that scope counts
     * @param act does it; what it needs is made first by somebody who may
     */
    record Call(
            String name,
            Permission permission,
            AuditAction action,
            boolean ofPerson,
            Consumer<Session> act) {
        /** A use case about many people or none. */
        static Call many(String name, Permission right, AuditAction action, Consumer<Session> act) {
            return new Call(name, right, action, false, act);
        }

        /** A use case about one person. */
        static Call one(String name, Permission right, AuditAction action, Consumer<Session> act) {
            return new Call(name, right, action, true, act);
        }
    }

    private final ClientStore clients;
    private final CodeStore codes;
    private final StayStore stays;
    private final TransferStore transfers;
    private final LocationStore locations;
    private final Session admin;
    private final ClientId maria;
    private final TestFacility facility;
    private final List<Call> calls = new ArrayList<>();
    private int n;

    StoreCalls(TestFacility facility, ClientId maria) {
        var db = facility.db();
        clients = new ClientStore(db);
        codes = new CodeStore(db);
        stays = new StayStore(db);
        transfers = new TransferStore(db);
        locations = new LocationStore(db);
        admin = facility.admin();
        this.maria = maria;
        this.facility = facility;
    }

    List<Call> all() {
        ofPlaces();
        ofClients();
        ofStays();
        ofPapers();
        calls.addAll(new HealthCalls(facility, maria).all());
        calls.addAll(new MedPassCalls(facility, maria).all());
        calls.addAll(new ShiftCalls(facility, maria).all());
        calls.addAll(new DocumentCalls(facility, maria).all());
        calls.addAll(new PolicyCalls(facility, maria).all());
        calls.addAll(new ContactCalls(facility, maria).all());
        calls.addAll(new ListCalls(facility, maria).all());
        return List.copyOf(calls);
    }

    private void many(String name, Permission right, AuditAction action, Consumer<Session> act) {
        calls.add(Call.many(name, right, action, act));
    }

    private void one(String name, Permission right, AuditAction action, Consumer<Session> act) {
        calls.add(Call.one(name, right, action, act));
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private String name() {
        return "Name " + n++;
    }

    private void ofPlaces() {
        var maple = TestFacility.MAPLE;
        many("CodeStore.lists", READ_CODES, LIST, codes::lists);
        many("CodeStore.index", READ_CODES, LIST, s -> codes.index(s, CodeSystem.CVX));
        many("LocationStore.organization", READ_LOCATIONS, READ, locations::organization);
        many("LocationStore.houses", READ_LOCATIONS, LIST, locations::houses);
        many("LocationStore.house", READ_LOCATIONS, READ, s -> locations.house(s, maple));
        many("LocationStore.rooms", READ_LOCATIONS, LIST, s -> locations.rooms(s, maple));
        many("LocationStore.beds", READ_LOCATIONS, LIST, s -> locations.beds(s, maple));
        many(
                "LocationStore.changeOrganization",
                WRITE_LOCATIONS,
                CORRECT,
                s -> locations.changeOrganization(s, locations.organization(admin)));
        many(
                "LocationStore.changeHouse",
                WRITE_LOCATIONS,
                CORRECT,
                s -> locations.changeHouse(s, locations.house(admin, maple)));
        many(
                "LocationStore.addHouse",
                WRITE_LOCATIONS,
                CREATE,
                s -> locations.addHouse(s, house()));
        many(
                "LocationStore.addRoom",
                WRITE_LOCATIONS,
                CREATE,
                s -> locations.addRoom(s, new Room(id(), 1, maple, name()), List.of()));
        many(
                "LocationStore.changeRoom",
                WRITE_LOCATIONS,
                CORRECT,
                s -> locations.changeRoom(s, locations.rooms(admin, maple).getFirst()));
        many(
                "LocationStore.addBed",
                WRITE_LOCATIONS,
                CREATE,
                s -> {
                    var room = locations.rooms(admin, maple).getFirst().id();
                    locations.addBed(s, new Bed(id(), 1, room, name()));
                });
        many(
                "LocationStore.changeBed",
                WRITE_LOCATIONS,
                CORRECT,
                s -> locations.changeBed(s, locations.beds(admin, maple).getFirst()));
    }

    private House house() {
        var h = locations.house(admin, TestFacility.MAPLE);
        return new House(
                id(),
                1,
                name(),
                h.type(),
                h.address(),
                "",
                "",
                h.phone24h(),
                "",
                "",
                0,
                h.zone(),
                "",
                "",
                "",
                true);
    }

    private long version() {
        return clients.get(admin, maria).version();
    }

    private void ofClients() {
        var everyone = EnumSet.allOf(ClientStatus.class);
        many(
                "ClientStore.register",
                WRITE_CLIENT,
                CREATE,
                s -> clients.register(s, Given.person("Ann", "Able")));
        many(
                "ClientStore.findByNumber",
                READ_CLIENT,
                SEARCH,
                s -> clients.findByNumber(s, ClientNumber.of(1)));
        many(
                "ClientStore.list",
                READ_CLIENT,
                LIST,
                s -> clients.list(s, everyone, ClientSort.NUMBER, Slice.first(5)));
        one("ClientStore.get", READ_CLIENT, OPEN_RECORD, s -> clients.get(s, maria));
        one("ClientStore.history", READ_CLIENT, READ, s -> clients.history(s, maria));
        one("ClientStore.revealSsn", REVEAL_SSN, REVEAL, s -> clients.revealSsn(s, maria));
        one(
                "ClientStore.correct",
                WRITE_CLIENT,
                CORRECT,
                s -> clients.correct(s, maria, version(), Given.demographics("Maria", "Lopez")));
        one(
                "ClientStore.changeStatus",
                WRITE_CLIENT,
                CORRECT,
                s -> clients.changeStatus(s, maria, version(), ClientStatus.ACTIVE, null, null));
        one(
                "ClientStore.setSsn",
                WRITE_CLIENT,
                CORRECT,
                s -> clients.setSsn(s, maria, version(), "219-09-1234"));
    }

    private Instant later() {
        return Given.MOVED_IN.plusSeconds(60L * ++n);
    }

    private Stay stay() {
        stays.place(admin, Given.move(maria, TestFacility.MAPLE, null, later()));
        return stays.current(admin, maria).orElseThrow();
    }

    private void ofStays() {
        one("StayStore.current", READ_CLIENT, READ, s -> stays.current(s, maria));
        one("StayStore.list", READ_CLIENT, READ, s -> stays.list(s, maria));
        one(
                "StayStore.place",
                MOVE_CLIENT,
                MOVE,
                s -> stays.place(s, Given.move(maria, TestFacility.MAPLE, null, later())));
        one(
                "StayStore.end",
                MOVE_CLIENT,
                MOVE,
                s -> {
                    var stay = stay();
                    stays.end(s, maria, stay.id(), stay.version(), later());
                    // back again, so that the next one sees her
                    stay();
                });
        many("StayStore.beds", READ_CLIENT, LIST, s -> stays.beds(s, TestFacility.MAPLE));
        many("StayStore.bedsFree", READ_LOCATIONS, LIST, stays::bedsFree);
    }

    private void ofPapers() {
        one(
                "TransferStore.recordPrinted",
                PRINT_FACE_SHEET,
                PRINT,
                s ->
                        transfers.recordPrinted(
                                s, Given.paper(maria, Report.FACE_SHEET, "NO-" + n++)));
        one(
                "TransferStore.recordTransfer",
                PRINT_PACKET,
                DISCLOSE,
                s -> transfers.recordTransfer(s, Given.transfer(maria), null, id(), "packet"));
        one("TransferStore.transfers", READ_CLIENT, READ, s -> transfers.transfers(s, maria));
        one(
                "TransferStore.disclosures",
                READ_DISCLOSURES,
                READ,
                s -> transfers.disclosures(s, maria));
        one(
                "TransferStore.lastPrinted",
                READ_CLIENT,
                READ,
                s -> transfers.lastPrinted(s, maria, Report.FACE_SHEET));
    }
}
