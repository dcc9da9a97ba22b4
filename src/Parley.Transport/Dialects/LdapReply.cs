namespace Parley.Transport.Dialects;

/// <summary>The answer to an extended request (RFC 4511, 4.12), or the notice that the server hangs up (4.4.1).</summary>
sealed record LdapReply
{
    /// <summary>The messageID; 0 for a notice nobody asked for.</summary>
    internal required int MessageId { get; init; }

    /// <summary>The result code (RFC 4511, 4.1.9); 0 is success.</summary>
    internal required int ResultCode { get; init; }

    /// <summary>What the server says in its own words.</summary>
    internal required string Diagnostic { get; init; }

    /// <summary>The OID of the extended response; <see langword="null"/> where it has none.</summary>
    internal string? ResponseName { get; init; }
}
