/* Chains per second of GnuTLS: reads each leaf, builds and verifies its path, compares the host name.
   gnutls FOLDER MOMENT SECONDS prints its name, a tab, and chains per second of processor time. */
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include "corpus.h"

static gnutls_x509_trust_list_t trusted;
static gnutls_x509_crt_t intermediate;
static time_t moment;

static time_t fixed_time(time_t *result)
{
    if (result != NULL)
        *result = moment;
    return moment;
}

static gnutls_x509_crt_t read_certificate(const struct octets *from)
{
    gnutls_datum_t data = { from->data, (unsigned int)from->length };
    gnutls_x509_crt_t certificate;
    gnutls_x509_crt_init(&certificate);
    if (gnutls_x509_crt_import(certificate, &data, GNUTLS_X509_FMT_DER) == 0)
        return certificate;
    gnutls_x509_crt_deinit(certificate);
    return NULL;
}

static int accepts(const struct octets *leaf, const char *host)
{
    gnutls_x509_crt_t chain[2] = { read_certificate(leaf), intermediate };
    if (chain[0] == NULL)
        return 0;
    gnutls_typed_vdata_st asked[2] = {
        { GNUTLS_DT_DNS_HOSTNAME, (unsigned char *)host, 0 },
        { GNUTLS_DT_KEY_PURPOSE_OID, (unsigned char *)GNUTLS_KP_TLS_WWW_SERVER, 0 },
    };
    unsigned int status = 1;
    int result = gnutls_x509_trust_list_verify_crt2(trusted, chain, 2, asked, 2, 0, &status, NULL);
    gnutls_x509_crt_deinit(chain[0]);
    return result == 0 && status == 0;
}

int main(int count, char **arguments)
{
    struct corpus corpus = open_corpus(count, arguments, &moment);
    gnutls_global_set_time_function(fixed_time);
    gnutls_x509_trust_list_init(&trusted, 0);
    gnutls_x509_crt_t root = read_certificate(&corpus.root);
    gnutls_x509_trust_list_add_cas(trusted, &root, 1, 0);
    intermediate = read_certificate(&corpus.intermediate);
    return measure(&corpus, gnutls_check_version(NULL), "GnuTLS", accepts);
}
