namespace Parley.Planning.Deployments;

/// <summary>How the services domain is served inside where inside has another domain.</summary>
public enum InsideZone
{
    /// <summary>A zone of the whole services domain on the inner servers.</summary>
    Internal,

    /// <summary>A zone of the one record, so that all other names still come from outside.</summary>
    Pinpoint,
}
