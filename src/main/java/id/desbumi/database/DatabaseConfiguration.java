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

  @Bean
  DataFolder dataFolder(
      DatabaseProperties settings, @Value("${desbumi.trial:false}") boolean trial) {
    return new DataFolder(settings.folder(), trial);
  }

  @Bean
  Database database(
      DatabaseProperties settings,
      @Value("${spring.datasource.url:#{null}}") @Nullable String url,
      @Value("${spring.datasource.password:#{null}}") @Nullable String password) {
    return url == null ? Database.inside(settings) : Database.outside(url, password, settings);
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
