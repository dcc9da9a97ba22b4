namespace Parley.Planning.Deployments;

/// <summary>The picture that video calls of a site are planned with.</summary>
public enum VideoQuality
{
    /// <summary>No video.</summary>
    None,

    /// <summary>256 x 144.</summary>
    W144p,

    /// <summary>512 x 288.</summary>
    W288p,

    /// <summary>768 x 448.</summary>
    W448p,

    /// <summary>1024 x 576.</summary>
    W576p,

    /// <summary>1280 x 720.</summary>
    P720,

    /// <summary>1920 x 1080.</summary>
    P1080,
}
