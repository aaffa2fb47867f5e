// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

#define CONFIG_EARLY_ENTRIES 400

struct early_log {
	int op_type;
	const void *ptr;
	size_t size;
};

static int kmemleak_enabled;
static int kmemleak_initialized;
static int kmemleak_error;

static struct early_log early_log[CONFIG_EARLY_ENTRIES];
static int crt_early_log;

void kmemleak_alloc(const void *ptr, size_t size);

static void log_early(int op_type, const void *ptr, size_t size)
{
	if (kmemleak_enabled || crt_early_log >= CONFIG_EARLY_ENTRIES)
		return;
	early_log[crt_early_log].op_type = op_type;
	early_log[crt_early_log].ptr = ptr;
	early_log[crt_early_log].size = size;
	crt_early_log++;
}

void kmemleak_alloc(const void *ptr, size_t size)
{
	if (kmemleak_enabled && ptr)
		return;
	else if (!kmemleak_initialized)
		log_early(0, ptr, size);
}

static void kmemleak_disable(void)
{
	kmemleak_error = 1;
	kmemleak_enabled = 0;
}

int __init kmemleak_init(int skip_disable)
{
	if (!skip_disable) {
		kmemleak_disable();
		return 0;
	}

	kmemleak_initialized = 1;

	if (kmemleak_error)
		return -1;
	kmemleak_enabled = 1;
	return 0;
}
