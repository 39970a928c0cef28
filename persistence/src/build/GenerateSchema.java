import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the table types that the stores use: runs the migrations on a database in memory and lets
 * jOOQ read it. Started by the build with the folder of the migrations and the folder to write to.
 */
public class GenerateSchema {
    public static void main(String[] args) throws Exception {
        var migrations = Path.of(args[0]);
        var target = Path.of(args[1]);
        var url = "jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE";
        var pool = JdbcConnectionPool.create(url, "build", "build");
        Flyway.configure().dataSource(pool).locations("filesystem:" + migrations).load().migrate();
        var database =
                new Database()
                        .withName("org.jooq.meta.h2.H2Database")
                        .withInputSchema("public")
                        .withOutputSchemaToDefault(true)
                        .withExcludes("flyway_schema_history")
                        .withForcedTypes(
                                new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("TIMESTAMP.*ZONE.*"),
                                new ForcedType()
                                        .withUserType("byte[]")
                                        .withBinding("org.hearthside.persistence.common.PlainBytes")
                                        .withIncludeTypes("(VAR)?BINARY.*"));
        var generator =
                new Generator()
                        .withDatabase(database)
                        .withGenerate(
                                new Generate()
                                        .withGeneratedAnnotation(false)
                                        .withComments(false)
                                        .withKeys(true)
                                        .withRecords(true))
                        .withTarget(
                                new Target()
                                        .withPackageName("org.hearthside.persistence.schema")
                                        .withDirectory(target.toString()));
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(new Jdbc().withUrl(url).withUser("build").withPassword("build"))
                        .withGenerator(generator));
        pool.dispose();
    }
}
