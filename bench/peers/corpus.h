/* What the peers share: the corpus on disk, and the measuring. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct octets { unsigned char *data; size_t length; };
struct corpus { struct octets root, intermediate, *leaves; int count; double seconds; };

static struct octets read_file(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL) { perror(path); exit(1); }
    fseek(file, 0, SEEK_END);
    struct octets all = { NULL, (size_t)ftell(file) };
    rewind(file);
    all.data = malloc(all.length);
    if (fread(all.data, 1, all.length, file) != all.length) { perror(path); exit(1); }
    fclose(file);
    return all;
}

static struct corpus open_corpus(int count, char **arguments, time_t *moment)
{
    if (count != 4) { fputs("FOLDER MOMENT SECONDS\n", stderr); exit(2); }
    struct corpus corpus = { read_file(arguments[1], "root.der"), read_file(arguments[1], "intermediate.der"), NULL, 0, atof(arguments[3]) };
    struct octets all = read_file(arguments[1], "leaves.bin");
    corpus.leaves = malloc(sizeof(struct octets) * (all.length / 4));
    for (size_t at = 0; at + 4 <= all.length;) {
        size_t length = (size_t)all.data[at] << 24 | (size_t)all.data[at + 1] << 16 | (size_t)all.data[at + 2] << 8 | all.data[at + 3];
        corpus.leaves[corpus.count++] = (struct octets){ all.data + at + 4, length };
        at += 4 + length;
    }
    *moment = (time_t)atoll(arguments[2]);
    return corpus;
}

static double processor_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int measure(struct corpus *corpus, const char *version, const char *name, int (*accepts)(const struct octets *, const char *))
{
    char host[64];
    struct octets broken = corpus->leaves[0];
    broken.data = malloc(broken.length);
    memcpy(broken.data, corpus->leaves[0].data, broken.length);
    broken.data[broken.length - 1] ^= 1;
    if (!accepts(&corpus->leaves[0], "host-0.example.test") || accepts(&corpus->leaves[0], "host-1.example.test")
        || accepts(&broken, "host-0.example.test")) {
        fprintf(stderr, "%s does not judge rightly\n", name);
        return 1;
    }
    int done = 0;
    double begin = processor_seconds(), now = begin;
    while (now - begin < corpus->seconds) {
        for (int i = 0; i < 100; i++, done++) {
            snprintf(host, sizeof host, "host-%d.example.test", done % corpus->count);
            if (!accepts(&corpus->leaves[done % corpus->count], host)) {
                fprintf(stderr, "%s refused a sound chain\n", name);
                return 1;
            }
        }
        now = processor_seconds();
    }
    printf("%s %s\t%f\n", name, version, done / (now - begin));
    return 0;
}
