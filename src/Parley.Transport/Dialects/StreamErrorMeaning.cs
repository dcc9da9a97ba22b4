namespace Parley.Transport.Dialects;

/// <summary>What the condition of a stream error means, and what to do about it (RFC 6120, 4.9.3).</summary>
public static class StreamErrorMeaning
{
    /// <summary>Why servers send it, in a sentence.</summary>
    public static string CauseOf(string? condition) => condition switch
    {
        "host-unknown" => "It does not serve the domain: the DNS record leads to the wrong server, or the domain is not configured there.",
        "host-gone" => "It served the domain once and does not any more: the record was left when the domain moved.",
        "see-other-host" => "It sends clients to another host: users of this domain are served there.",
        "policy-violation" => "A rule of the server forbids the connection: a limit, a block list, or clients of this kind.",
        "remote-connection-failed" or "internal-server-error" or "resource-constraint" or "system-shutdown" or "reset" =>
            "The server, or what stands behind it, is not able to serve at the moment.",
        "unsupported-version" or "unsupported-encoding" or "unsupported-feature" => "It is too old for clients of today.",
        "invalid-namespace" => "The port is for others: for servers where clients come, or for clients where servers do.",
        _ => "The standard's table of stream errors says what the condition means; the server's log says why.",
    };

    /// <summary>What to change, in a sentence.</summary>
    /// <param name="condition">The condition; may be <see langword="null"/>.</param>
    /// <param name="domain">The domain that was asked for.</param>
    /// <param name="host">The server's host.</param>
    /// <param name="said">What the server said beside the condition; may be <see langword="null"/>.</param>
    public static string RemedyOf(string? condition, string domain, string host, string? said = null) => condition switch
    {
        "host-unknown" or "host-gone" =>
            $"Configure {domain} as a domain of the server on {host}, or let the DNS record of {domain} lead to the server that has it.",
        "see-other-host" => $"Let the DNS record of {domain} lead to {(string.IsNullOrWhiteSpace(said) ? $"the host that {host} names" : said)}.",
        "policy-violation" => $"Look into the log of {host} for the rule, and take the clients' network out of it.",
        "invalid-namespace" => $"Publish the port on which {host} serves those who ask: 5222 and 5223 for clients, 5269 and 5270 for servers as a rule.",
        "unsupported-version" or "unsupported-encoding" or "unsupported-feature" => $"Update the server on {host}.",
        _ => $"Look into the log of the server on {host} for this moment, and see that all it depends on is running.",
    };
}
