package nl.intervisie.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Reads every page of a database that is not too large for it: H2 looks at the newest part of a
 * file only, and would come upon a hole in the rest when somebody needs it.
 */
final class Inspection {

    /** Read in well under a second. */
    private static final long SMALL = 64L << 20;

    private Inspection() {}

    static void of(Database database, Path file) throws SQLException {
        if (isSmall(file)) {
            tables(database);
            indexes(database);
        }
    }

    private static boolean isSmall(Path file) {
        try {
            return Files.size(file) <= SMALL;
        } catch (IOException _) {
            return true;
        }
    }

    /** No index, and a condition that none could answer: each row is looked at. */
    private static void tables(Database database) throws SQLException {
        var scans =
                database.client()
                        .sql(
                                """
                                select 'select count(*) from "' || table_name || '" use index () where "' || column_name
                                || '" || ''!'' = ''''' from information_schema.columns
                                where table_schema = 'PUBLIC' and ordinal_position = 1\
                                """)
                        .query((row, _) -> row.getString(1))
                        .list();
        for (var scan : scans) {
            database.client().sql(scan).query((row, _) -> row.getLong(1)).single();
        }
    }

    /** A condition that only this index answers, and with every row. */
    private static void indexes(Database database) throws SQLException {
        var scans =
                database.client()
                        .sql(
                                """
                                select 'select count(*) from "' || i.table_name || '" use index ("' || i.index_name
                                || '") where "' || i.column_name || '" >= '''''
                                from information_schema.index_columns i join information_schema.columns c
                                on c.table_name = i.table_name and c.column_name = i.column_name
                                where i.table_schema = 'PUBLIC' and c.table_schema = 'PUBLIC'
                                and i.ordinal_position = 1 and c.data_type = 'CHARACTER VARYING'\
                                """)
                        .query((row, _) -> row.getString(1))
                        .list();
        for (var scan : scans) {
            database.client().sql(scan).query((row, _) -> row.getLong(1)).single();
        }
    }
}
