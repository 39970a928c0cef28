package org.hearthside.persistence.testing;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hearthside.persistence.security.DatabaseUser;
import org.hearthside.persistence.security.Keys;
import org.hearthside.persistence.security.LocalDatabase;

/**
 * A table without anything around it, in a file sealed like that of the program or on the server of
 * this run: what one durable row costs.
 */
public final class BareTable implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;
    private final AutoCloseable around;

    private BareTable(Connection connection, AutoCloseable around) throws SQLException {
        this.connection = connection;
        this.around = around;
        try (var sql = connection.createStatement()) {
            sql.execute(
                    "create table bare_dose (id uuid primary key, client_id uuid not null,"
                            + " order_number integer not null, outcome varchar(20) not null,"
                            + " happened_at timestamp(6) with time zone not null,"
                            + " amount numeric(12, 4), unit varchar(60) not null,"
                            + " created_by_name varchar(250) not null)");
        }
        insert = connection.prepareStatement("insert into bare_dose values (?,?,?,?,?,?,?,?)");
    }

    /** A table of its own; the server is told to write through from here on. */
    public static BareTable of(Engine engine, TestFacility facility)
            throws IOException, SQLException {
        return switch (engine) {
            case H2 -> {
                var folder = RunFolder.make("hearthside-bare", () -> {});
                var keys = Keys.random(UUID.randomUUID());
                var file = LocalDatabase.create(folder.resolve("data"), keys, Instant::now);
                yield new BareTable(
                        file.connect(DatabaseUser.OWNER),
                        () -> {
                            file.close();
                            keys.close();
                        });
            }
            case POSTGRESQL -> {
                var database = facility.folder().toString();
                PostgresServer.writeThrough(database);
                yield new BareTable(PostgresServer.owner(database).getConnection(), () -> {});
            }
        };
    }

    /** Writes one row; it is on the disk when this returns. */
    public void insert(Instant at) throws SQLException {
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, UUID.randomUUID());
        insert.setInt(3, 10001);
        insert.setString(4, "GIVEN");
        insert.setObject(5, at.atOffset(ZoneOffset.UTC));
        insert.setBigDecimal(6, BigDecimal.ONE);
        insert.setString(7, "mg");
        insert.setString(8, "Sam Okoro, DSP");
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException, IOException {
        insert.close();
        connection.close();
        try {
            around.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
