package id.desbumi.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    var areas = areas(slug);
    return db
        .sql(
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
        .query(PartnerRow.class)
        .list()
        .stream()
        .map(row -> row.partner(areas.getOrDefault(row.code(), List.of())))
        .toList();
  }

  private Map<String, List<PartnerArea>> areas(String slug) {
    return db
        .sql(
            """
            select a.partner, a.place, a.since, a.until
              from site.partner_area a
              join site.partner p on p.code = a.partner
             where p.theme = :slug
             order by a.partner, a.place
            """)
        .param("slug", slug)
        .query(AreaRow.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                AreaRow::partner,
                Collectors.mapping(AreaRow::area, Collectors.toUnmodifiableList())));
  }

  private record PartnerRow(
      String code,
      String name,
      @Nullable String abbreviation,
      String role,
      String region,
      @Nullable String website,
      String source,
      @Nullable String sourceAddress) {

    Partner partner(List<PartnerArea> areas) {
      return new Partner(
          code, name, abbreviation, role, region, website, source, sourceAddress, areas);
    }
  }

  private record AreaRow(
      String partner, String place, @Nullable String since, @Nullable String until) {

    PartnerArea area() {
      return new PartnerArea(place, since, until);
    }
  }
}
