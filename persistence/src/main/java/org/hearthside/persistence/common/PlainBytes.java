package org.hearthside.persistence.common;

import java.sql.SQLException;
import java.sql.Types;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.IdentityConverter;

/**
 * Hands bytes to the engine as they are. For H2, jOOQ by itself makes a large object of every value
 * first, which H2 writes into its file, and only takes out again when the database is closed: a
 * document was then written twice, and closing took longer with each.
 */
public final class PlainBytes extends AbstractBinding<byte[], byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public Converter<byte[], byte[]> converter() {
        return new IdentityConverter<>(byte[].class);
    }

    @Override
    public void set(BindingSetStatementContext<byte[]> context) throws SQLException {
        var value = context.value();
        if (value == null) {
            context.statement().setNull(context.index(), Types.VARBINARY);
        } else {
            context.statement().setBytes(context.index(), value);
        }
    }

    @Override
    public void get(BindingGetResultSetContext<byte[]> context) throws SQLException {
        context.value(context.resultSet().getBytes(context.index()));
    }
}
