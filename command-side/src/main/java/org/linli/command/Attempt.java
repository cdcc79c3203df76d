package org.linli.command;

import java.net.URI;
import java.util.function.Function;
import org.linli.web.ConsistencyToken;
import org.linli.web.Etags;
import org.linli.web.IdempotencyKey;
import org.linli.web.RejectedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** One try of a command over HTTP: who sends it, under which key. A handler takes it as a parameter. */
public final class Attempt {
    private final Commands commands;
    private final Sender sender;
    private final String key;

    Attempt(Commands commands, Sender sender, String key) {
        this.commands = commands;
        this.sender = sender;
        this.key = key;
    }

    public Sender sender() {
        return sender;
    }

    /** 32 bytes that each try under this key gives again: a new aggregate's id is made of them. */
    public byte[] seed() {
        return commands.seed(sender, key);
    }

    /** Sends the command that makes a new aggregate; its page lies below this path. There is no version yet that If-Match could name. */
    public ResponseEntity<Receipt> create(Command command, String path) {
        refuseIfMatch();
        return create(command, path, command.target());
    }

    /** Sends the command that makes something inside an aggregate; its page lies below this path. */
    public ResponseEntity<Receipt> create(Command command, String path, String made) {
        return reply(ResponseEntity.created(URI.create(path + "/" + made)), command, made);
    }

    /** Sends a command to an aggregate. */
    public ResponseEntity<Receipt> record(Command command) {
        return reply(ResponseEntity.ok(), command, command.target());
    }

    /** Sends a command whose effect comes later; the answer is made of the receipt. */
    public <T> ResponseEntity<T> accept(Command command, Function<Receipt, T> answer) {
        return reply(ResponseEntity.accepted(), command, command.target(), answer);
    }

    /** Sends a command that makes something whose page will be found there. */
    public ResponseEntity<Receipt> accept(Command command, URI page, String made) {
        return reply(ResponseEntity.accepted().location(page), command, made);
    }

    /** Sends a command to an aggregate that it may be the first one to. */
    public ResponseEntity<Receipt> record(Command command, boolean first) {
        if (first) {
            refuseIfMatch();
        }
        return record(command);
    }

    private void refuseIfMatch() {
        if (sender.ifMatch() != null) {
            throw new RejectedException(new Refusal.NothingToMatch());
        }
    }

    private ResponseEntity<Receipt> reply(ResponseEntity.BodyBuilder answer, Command command, String id) {
        return reply(answer, command, id, Function.identity());
    }

    private <T> ResponseEntity<T> reply(
            ResponseEntity.BodyBuilder answer, Command command, String id, Function<Receipt, T> body) {
        Outcome outcome = commands.send(command, sender, key);
        if (outcome.repeated()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.header(HttpHeaders.ETAG, Etags.of(outcome.version()))
                .header(ConsistencyToken.HEADER, new ConsistencyToken(outcome.position()).toString())
                .body(body.apply(new Receipt(id, outcome.version())));
    }

    /**
     * What an accepted command is answered with: the event is on disk.
     *
     * @param id the aggregate, or what was made inside it
     * @param version the sequence number of the aggregate's last event
     */
    public record Receipt(String id, long version) {}
}
