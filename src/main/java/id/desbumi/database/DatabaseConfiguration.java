package id.desbumi.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Three pools to one database, one a role; the plain ones are the desk's. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Of an outside database the folder is not stamped; the database itself is. */
  @Bean
  DataFolder dataFolder(
      DatabaseProperties settings,
      @Value("${desbumi.trial:#{null}}") @Nullable Boolean trial,
      @Value("${desbumi.command:false}") boolean command,
      @Value("${spring.datasource.url:#{null}}") @Nullable String url) {
    if (url != null) {
      return new DataFolder(settings.folder(), Boolean.TRUE.equals(trial));
    }
    return DataFolder.open(settings.folder(), trial == null && !command ? Boolean.FALSE : trial);
  }

  @Bean
  Database database(
      DatabaseProperties settings,
      DataFolder folder,
      @Value("${desbumi.command:false}") boolean command,
      @Value("${spring.datasource.url:#{null}}") @Nullable String url,
      @Value("${spring.datasource.password:#{null}}") @Nullable String password) {
    if (url != null) {
      return Database.outside(url, password, settings, folder.trial());
    }
    return command
        ? Database.insideOrJoined(settings, folder.trial())
        : Database.inside(settings, folder.trial());
  }

  @Bean
  @Primary
  HikariDataSource appDataSource(Database database, DatabaseProperties settings) {
    return pool(database.login(DatabaseRole.APP), "desk", settings.poolSize());
  }

  @Bean
  @Worker
  HikariDataSource workerDataSource(Database database) {
    return pool(database.login(DatabaseRole.WORKER), "worker", 4);
  }

  @Bean
  @Published
  HikariDataSource publishedDataSource(Database database) {
    return pool(database.login(DatabaseRole.PUBLIC), "public", 8);
  }

  @Bean
  @Primary
  PlatformTransactionManager transactionManager(DataSource appDataSource) {
    return new JdbcTransactionManager(appDataSource);
  }

  @Bean
  @Worker
  PlatformTransactionManager workerTransactionManager(@Worker DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  @Primary
  JdbcClient jdbcClient(DataSource appDataSource) {
    return JdbcClient.create(appDataSource);
  }

  @Bean
  @Worker
  JdbcClient workerJdbcClient(@Worker DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  @Published
  JdbcClient publishedJdbcClient(@Published DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  private static HikariDataSource pool(Login login, String name, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }
}
