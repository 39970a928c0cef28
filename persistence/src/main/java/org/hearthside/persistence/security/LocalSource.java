package org.hearthside.persistence.security;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections of one user to the local database, in the form that pools and Flyway ask for. */
final class LocalSource implements DataSource {
    private static final int OPENING_SECONDS = 30;

    private final LocalDatabase database;
    private final DatabaseUser user;

    LocalSource(LocalDatabase database, DatabaseUser user) {
        this.database = database;
        this.user = user;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return database.connect(user);
        } catch (IOException e) {
            throw new SQLException("The data file cannot be read as it was written", "90030", e);
        }
    }

    @Override
    public Connection getConnection(String name, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // a local file answers or fails at once
    }

    /**
     * Seconds for which a pool that is closed waits for a connection that it is just opening. With
     * none it would leave that one behind, and the database open with it.
     */
    @Override
    public int getLoginTimeout() {
        return OPENING_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
