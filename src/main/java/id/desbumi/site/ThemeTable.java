package id.desbumi.site;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on themes, their partners and their stories. */
@Component
class ThemeTable {

  private final JdbcClient db;

  ThemeTable(JdbcClient db) {
    this.db = db;
  }

  record ThemeRow(String slug, boolean dashboard) {}

  /** The first one is what {@code /} shows. */
  List<ThemeRow> list() {
    return db.sql(
            """
            select slug, dashboard
              from site.theme
             order by rank
            """)
        .query(ThemeRow.class)
        .list();
  }

  Optional<ThemeRow> find(String slug) {
    return db.sql(
            """
            select slug, dashboard
              from site.theme
             where slug = :slug
            """)
        .param("slug", slug)
        .query(ThemeRow.class)
        .optional();
  }

  List<Story> stories(String slug) {
    return db.sql(
            """
            select code, title, partner, place, icon, source, source_address, dated
              from site.story
             where theme = :slug
               and shown
             order by rank
            """)
        .param("slug", slug)
        .query(Story.class)
        .list();
  }

  List<Partner> partners(String slug, String language) {
    return db.sql(
            """
            select code, name, abbreviation,
                   case when :language = 'en' then role_en else role_id end as role,
                   region, website, source, source_address
              from site.partner
             where theme = :slug
             order by rank
            """)
        .param("slug", slug)
        .param("language", language)
        .query(Partner.class)
        .list();
  }
}
