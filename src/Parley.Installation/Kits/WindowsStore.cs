namespace Parley.Installation.Kits;

/// <summary>A store of Windows under its three names.</summary>
/// <param name="Place">What it is for.</param>
/// <param name="Title">Its name in consoles and group policies.</param>
/// <param name="Certutil">Its name for certutil and PowerShell.</param>
/// <param name="Certmgr">Its name for CertMgr.exe.</param>
sealed record WindowsStore(TrustPlace Place, string Title, string Certutil, string Certmgr);
