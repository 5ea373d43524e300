package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A view reads with its owner's eyes, to whom row security does not apply, unless it says
 * otherwise. So every view that stands on people must say so, at whatever depth; asked of the real
 * database after all migrations.
 */
class ViewsTest {

  /** Each view with every table or view below it, all the way down. */
  private static final String STANDS =
      """
      with recursive stands(view, below) as (
      select r.ev_class, d.refobjid
        from pg_rewrite r
        join pg_depend d on d.classid = 'pg_rewrite'::regclass
         and d.objid = r.oid
         and d.refclassid = 'pg_class'::regclass
         and d.refobjid <> r.ev_class
       union
      select s.view, d.refobjid
        from stands s
        join pg_rewrite r on r.ev_class = s.below
        join pg_depend d on d.classid = 'pg_rewrite'::regclass
         and d.objid = r.oid
         and d.refclassid = 'pg_class'::regclass
         and d.refobjid <> r.ev_class)
      select distinct v.oid::regclass::text
        from stands s
        join pg_class v on v.oid = s.view
        join pg_class t on t.oid = s.below
       where t.relrowsecurity
      """;

  private static Connection connection;
  private static JdbcClient db;

  @BeforeAll
  static void look() throws SQLException {
    var server = TestDatabase.get();
    connection = server.superuser(server.fresh());
    db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  @AfterAll
  static void leave() throws SQLException {
    connection.close();
  }

  @Test
  void every_view_of_people_is_behind_the_second_wall() {
    assertThat(names(STANDS)).contains("registry.person_facts", "migration.standing_facts");
    assertThat(
            names(
                STANDS
                    + """
                    and not coalesce('security_invoker=true' = any(v.reloptions), false)
                    """))
        .isEmpty();
  }

  @Test
  void nothing_published_stands_on_people() {
    assertThat(names(STANDS + " and v.relnamespace = 'published'::regnamespace")).isEmpty();
  }

  @Test
  void every_table_of_people_that_desks_read_has_the_second_wall() {
    var bare =
        """
        select c.oid::regclass::text
          from pg_class c
          join pg_attribute a on a.attrelid = c.oid
         where c.relkind = 'r'
           and a.attname = 'place_now'
           and not a.attisdropped
           and has_any_column_privilege('desbumi_app', c.oid, 'select')
           and %s
        """;
    assertThat(names(bare.formatted("c.relrowsecurity"))).contains("registry.person");
    assertThat(names(bare.formatted("not c.relrowsecurity"))).isEmpty();
  }

  @Test
  void nobody_but_the_owner_owns_or_passes_by_a_wall() {
    assertThat(
            names(
                """
                select rolname
                  from pg_roles
                 where rolname like 'desbumi%'
                   and (rolsuper or rolbypassrls or rolcreaterole)
                """))
        .isEmpty();
    assertThat(
            names(
                """
                select c.oid::regclass::text
                  from pg_class c
                  join pg_roles r on r.oid = c.relowner
                 where r.rolname in ('desbumi_app', 'desbumi_worker', 'desbumi_public')
                """))
        .isEmpty();
  }

  private static List<String> names(String sql) {
    return db.sql(sql).query(String.class).list();
  }
}
