namespace Parley.Planning.Records;

/// <summary>Who sees a record.</summary>
public enum DnsView
{
    /// <summary>Hosts inside.</summary>
    Inside,

    /// <summary>Hosts outside.</summary>
    Outside,
}
