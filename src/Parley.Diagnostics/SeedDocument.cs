namespace Parley.Diagnostics;

/// <summary>One of the five vendor documents that Parley's behaviour is drawn from.</summary>
public sealed record SeedDocument
{
    SeedDocument(string title) => Title = title;

    /// <summary>The title as reports cite it.</summary>
    public string Title { get; }

    /// <summary>Certificate validation for cloud deployments, and profile photo addresses.</summary>
    public static readonly SeedDocument CloudCertificates = new("Certificate Validation for Cloud Deployments");

    /// <summary>Certificates for the IBM Sametime integration.</summary>
    public static readonly SeedDocument Sametime = new("Set Up Certificates for the Sametime Integration");

    /// <summary>Certificates for the Microsoft Lync integration.</summary>
    public static readonly SeedDocument Lync = new("Set Up Certificates for the Lync Integration");

    /// <summary>Certificate troubleshooting of the meeting server.</summary>
    public static readonly SeedDocument MeetingServer = new("Meetings Server Certificate Troubleshooting");

    /// <summary>The planning guide of the client, version 12.5.</summary>
    public static readonly SeedDocument PlanningGuide = new("Planning Guide for Cisco Jabber 12.5");
}
