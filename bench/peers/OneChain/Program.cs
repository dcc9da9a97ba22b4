using System.Security.Cryptography.X509Certificates;

// OneChain CHAIN ROOT NAME MOMENT: what a program does that judges one chain with the platform's X509Chain; 0 is trusted.
var sent = new X509Certificate2Collection();
sent.ImportFromPemFile(args[0]);
using var chain = new X509Chain();
chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(args[1]);
chain.ChainPolicy.ExtraStore.AddRange(sent);
chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
chain.ChainPolicy.DisableCertificateDownloads = true;
chain.ChainPolicy.VerificationTime = DateTime.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
var isTrusted = chain.Build(sent[0]) && sent[0].MatchesHostname(args[2]);
Console.WriteLine(isTrusted ? "trusted" : "not trusted");
return isTrusted ? 0 : 1;
