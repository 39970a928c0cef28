package org.hearthside.app.testing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Sources;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.testing.Engine;
import org.hearthside.persistence.testing.TestFacility;

/**
 * Maple House with made-up people: Maria Lopez, whose record is full; her sister Marta, of whom the
 * allergies are known; Yusuf Haddad, of whom hardly anything is recorded yet; Pat Lee, who has
 * left.
 */
public final class House implements AutoCloseable {
    /** The wall clock of the house. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    public static final ClientId MARIA = client(1);
    public static final ClientId MARTA = client(2);
    public static final ClientId YUSUF = client(3);
    public static final ClientId PAT = client(4);

    private final TestFacility facility = TestFacility.open(Engine.H2);
    private final List<Throwable> faults = new ArrayList<>();

    /** The house with its people. */
    public static House furnished() {
        var house = new House();
        new HousePeople(house.facility).moveIn();
        return house;
    }

    /** The house before anyone has moved in. */
    public static House empty() {
        return new House();
    }

    public TestFacility facility() {
        return facility;
    }

    public Session nurse() {
        return facility.nurse();
    }

    public Session admin() {
        return facility.admin();
    }

    public Session dsp() {
        return facility.dsp();
    }

    /** Work runs at once, and faults are kept for {@link #faults}. */
    public Toolkit kit() {
        return Toolkit.immediate(sources(), faults::add);
    }

    public Sources sources() {
        return new Sources(facility.clock(), UUID::randomUUID);
    }

    /** What nobody expected. */
    public List<Throwable> faults() {
        return faults;
    }

    /** The houses to choose from. */
    public static HouseScope scope() {
        var scope = new HouseScope();
        scope.offer(
                List.of(
                        new HouseScope.Choice(TestFacility.CEDAR, "Cedar House"),
                        new HouseScope.Choice(TestFacility.MAPLE, "Maple House")));
        return scope;
    }

    private static ClientId client(int n) {
        return new ClientId(new UUID(0xC11E, n));
    }

    @Override
    public void close() {
        facility.close();
    }
}
