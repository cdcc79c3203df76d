package org.linli.app.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.app.DataFolder;
import org.linli.app.LinliApplication;
import org.linli.app.Operator;
import org.linli.kernel.membership.MemberId;
import org.linli.web.RoleTable;
import org.linli.web.Who;
import org.linli.web.security.TokenIssuer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The product on a free port of the loopback interface, and beside it an operation that does nothing, to compare with. */
final class BenchServer implements AutoCloseable {
    static final String NOTHING = "/bench/nothing";
    private static final Duration LIFE = Duration.ofHours(12);

    private final ConfigurableApplicationContext context;
    private final URI address;
    private final MemberId operator;

    private BenchServer(ConfigurableApplicationContext context) {
        this.context = context;
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        this.address = URI.create("http://127.0.0.1:" + port);
        this.operator = context.getBean(Operator.class).appoint();
    }

    static BenchServer start(DataFolder folder) {
        return new BenchServer(new SpringApplicationBuilder(LinliApplication.class, Nothing.class)
                .properties(Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", "0",
                        "linli.limits.on", "false",
                        "linli.requests.log", "false",
                        "linli.data", folder.path().toString()))
                .run());
    }

    /** A client with the operator's access. */
    BenchClient client() {
        return client(operator);
    }

    BenchClient client(MemberId member) {
        return new BenchClient(address, context.getBean(TokenIssuer.class).issue(member, LIFE));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        var _ = SpringApplication.exit(context);
    }

    @Configuration(proxyBeanMethods = false)
    @Import(NothingResource.class)
    static class Nothing {
        @Bean
        @Primary
        RoleTable benchRoleTable() {
            RoleTable.Row row = new RoleTable.Row(HttpMethod.POST, NOTHING, Who.MEMBER, "do nothing");
            return RoleTable.ALL.and(new RoleTable(List.of(row)));
        }
    }

    @RestController
    static class NothingResource {
        @PostMapping(NOTHING)
        @ResponseStatus(HttpStatus.CREATED)
        Map<String, Integer> nothing(@RequestBody byte[] body) {
            return Map.of("read", body.length);
        }
    }
}
