package id.desbumi.site;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on the texts of public pages. */
@Component
class BlockTable {

  private final JdbcClient db;

  BlockTable(JdbcClient db) {
    this.db = db;
  }

  /** Each piece once: in this language, or in Indonesian, or in whatever there is. */
  List<Block> list(String page, String language) {
    return db.sql(
            """
            select block, head, text, icon, source, source_address, dated
              from (select distinct on (block, rank) *
                      from site.block
                     where page = :page
                     order by block, rank, language <> :language, language <> 'id', language) one
             order by block, rank
            """)
        .param("page", page)
        .param("language", language)
        .query(Block.class)
        .list();
  }
}
