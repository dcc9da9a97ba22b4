using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The voicemail server does not know the pages of voicemail.</summary>
sealed class VoicemailNotServed() : LabFault(
    "voicemail-not-served",
    "The voicemail server does not know the pages of voicemail",
    "Its name was given to the company's web server. The certificate is sound, and users see no voice messages.",
    "client.voicemail.not-served")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Voicemail))
            server.Pages["/vmrest/version"] = new(404, "text/plain", "Not found.\n");
    }
}
