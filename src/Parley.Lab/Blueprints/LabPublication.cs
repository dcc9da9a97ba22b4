namespace Parley.Lab.Blueprints;

/// <summary>
/// The web server on which the authorities publish their certificates and revocation lists, over plain HTTP as usual.
/// </summary>
public sealed class LabPublication
{
    /// <summary>Its host.</summary>
    public const string Host = "pki.example.test";

    /// <summary>The port that such a server has in a real deployment.</summary>
    public const int StandardPort = 80;

    /// <summary>What it does with a connection.</summary>
    public LabServerBehavior Behavior { get; set; }

    /// <summary>The certificates that their authority has revoked.</summary>
    public ISet<LabCertificatePlan> Revoked { get; } = new HashSet<LabCertificatePlan>();

    /// <summary>Whether the lists are not where the certificates say.</summary>
    public bool ListsAreMissing { get; set; }

    /// <summary>Whether the lists are signed with another key than the authority's.</summary>
    public bool ListsAreForged { get; set; }

    /// <summary>When the lists were made, from the moment of the start; an hour ago unless said otherwise.</summary>
    public TimeSpan ListsStartIn { get; set; } = TimeSpan.FromHours(-1);

    /// <summary>When there should be newer lists, from the moment of the start; in a week unless said otherwise.</summary>
    public TimeSpan ListsEndIn { get; set; } = TimeSpan.FromDays(7);
}
