// SPDX-License-Identifier: GPL-2.0-only
/*
 * A main() for a fuzz target that has no fuzzer around it: feeds it the empty
 * input, then every file of tests/fuzz/corpus/<target>/ (or of the directories
 * on the command line), and reports in TAP. Any compiler will do, so what a
 * fuzzer once found is tested everywhere.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static unsigned int count;

static void feed(const char *name, const char *data, size_t len)
{
	/* An exact copy on the heap: a read behind the end is then seen. */
	_cleanup_free_ uint8_t *copy = mem_dup(data, len);

	LLVMFuzzerTestOneInput(copy, len);
	printf("ok %u - %s\n", ++count, name);
	fflush(stdout);
}

static int feed_file(const char *dir, const char *name)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", dir, name);
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	if (file_read(&sb, path, 0, 0, &err)) {
		printf("not ok %u - %s: %s\n", ++count, name, err_msg(&err));
		return -1;
	}
	feed(name, sb.buf, sb.len);
	return 0;
}

static int feed_dir(const char *dir)
{
	struct dirent **entries;
	int n = scandir(dir, &entries, NULL, alphasort);
	int rc = 0;

	for (int i = 0; i < n; i++) {
		if (entries[i]->d_name[0] != '.')
			rc |= feed_file(dir, entries[i]->d_name);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
	return rc;
}

int main(int argc, char **argv)
{
	static const char suffix[] = "-replay";
	_cleanup_free_ char *dir = NULL, *name = NULL;
	const char *slash = strrchr(argv[0], '/');
	size_t len;
	int rc = 0;

	name = mem_strdup(slash ? slash + 1 : argv[0]);
	len = strlen(name);
	if (len > sizeof(suffix) - 1 &&
	    !strcmp(name + len - (sizeof(suffix) - 1), suffix))
		name[len - (sizeof(suffix) - 1)] = '\0';
	dir = mem_printf("tests/fuzz/corpus/%s", name);
	feed("the empty input", "", 0);
	if (argc < 2)
		rc = feed_dir(dir);
	for (int i = 1; i < argc; i++)
		rc |= feed_dir(argv[i]);
	printf("1..%u\n", count);
	return rc ? 1 : 0;
}
