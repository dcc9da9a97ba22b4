using Parley.Certificates.Requests;
using Parley.Diagnostics;

namespace Parley.Issuance.Rules;

/// <summary>A request while it is judged.</summary>
sealed class RequestContext(RequestInFile item, DateTimeOffset moment, int? wantedDays, Report report)
{
    internal RequestInFile Item => item;

    internal CertificateRequest Request => item.Request;

    /// <summary>When the certificate is to be issued.</summary>
    internal DateTimeOffset Moment => moment;

    /// <summary>How long it shall live, <see langword="null"/> where that was not said.</summary>
    internal int? WantedDays => wantedDays;

    internal void Add(Finding finding, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        report.Add(finding, item.ToString(), evidence);
}
