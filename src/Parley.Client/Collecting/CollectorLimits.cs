namespace Parley.Client.Collecting;

/// <summary>How much may be fetched for one chain, and for how long.</summary>
public sealed record CollectorLimits
{
    /// <summary>The limits as created.</summary>
    public static readonly CollectorLimits Default = new();

    /// <summary>
    /// The time for one document, look-up and redirections included. Default 5 s: whoever signs in waits for it, and lists
    /// of usual size come in a tenth of that.
    /// </summary>
    public TimeSpan Fetch { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Octets of one document at most. Default 64 MiB: a list of a million entries has about 40.</summary>
    public int MaximumOctets { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// Redirections that are followed for one document. Default 3: one to another host, one to a content network.
    /// </summary>
    public int MaximumRedirections { get; init; } = 3;

    /// <summary>Addresses of one certificate and kind that are tried. Default 4: honest certificates have one or two.</summary>
    public int MaximumAddresses { get; init; } = 4;

    /// <summary>Missing issuers that are fetched one after the other. Default 8: honest chains miss one or two.</summary>
    public int MaximumIssuers { get; init; } = 8;

    /// <summary>
    /// How long a failure is remembered. Default 1 min: the nodes of a cluster do not each wait for the same server.
    /// </summary>
    public TimeSpan FailureAge { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a document is kept that does not say until when it counts. Default 1 h.</summary>
    public TimeSpan UndatedAge { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Octets of all documents kept at most. Default 256 MiB: four lists of the largest size.</summary>
    public long MaximumKeptOctets { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Documents kept at most. Default 4,096: the authorities of a fleet, and an answer for each of its servers.
    /// </summary>
    public int MaximumKept { get; init; } = 4096;
}
