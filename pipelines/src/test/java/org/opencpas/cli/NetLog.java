package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Chromium's log of its network, in which pages are told apart from the browser's own errands. */
final class NetLog {
  /** What Chromium writes as the origin of a request of its own. */
  private static final String ERRAND = "not an origin";

  private NetLog() {}

  /** What pages from files asked for; empty: nothing. */
  static List<String> requestsOfPages(Path log) throws IOException {
    JsonNode json = new ObjectMapper().readTree(log.toFile());
    JsonNode types = json.at("/constants/logEventTypes");
    int request = types.path("URL_REQUEST_START_JOB").asInt(-1);
    int lookUp = types.path("HOST_RESOLVER_MANAGER_REQUEST").asInt(-1);
    assertThat(List.of(request, lookUp)).as("kinds of events that the log has").doesNotContain(-1);
    List<String> requests = new ArrayList<>();
    for (JsonNode event : json.path("events")) {
      JsonNode about = event.path("params");
      int type = event.path("type").asInt();
      if (type == request && about.has("url") && !about.path("initiator").asText().equals(ERRAND)) {
        requests.add(about.path("url").asText());
      }
      String asker = about.path("network_anonymization_key").asText();
      if (type == lookUp && asker.startsWith("file:")) {
        requests.add("name of " + about.path("host").asText());
      }
    }
    return requests;
  }
}
