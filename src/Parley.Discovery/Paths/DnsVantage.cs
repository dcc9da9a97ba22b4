namespace Parley.Discovery.Paths;

/// <summary>Where the name servers that are asked stand.</summary>
public enum DnsVantage
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>They serve the organisation's own network.</summary>
    Inside,

    /// <summary>They serve the internet.</summary>
    Outside,
}
