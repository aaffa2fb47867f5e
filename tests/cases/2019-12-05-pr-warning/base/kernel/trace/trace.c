// SPDX-License-Identifier: GPL-2.0
#define pr_fmt(fmt) "trace: " fmt

#include <linux/kernel.h>
#include <linux/printk.h>

struct dentry;

struct trace_array {
	struct dentry *dir;
	unsigned long size;
	bool stopped;
};

static struct trace_array global_trace;

struct dentry *tracefs_create_dir(const char *name, struct dentry *parent);

/**
 * tracing_is_on - whether the global ring buffer records
 *
 * A stopped buffer keeps its contents; pr_warning() is not used for that.
 */
bool tracing_is_on(void)
{
	return !global_trace.stopped;
}
EXPORT_SYMBOL_GPL(tracing_is_on);

int tracing_resize(unsigned long size)
{
	if (!size)
		return -EINVAL;
	pr_info("buffer of %lu\n", size);
	global_trace.size = size;
	return 0;
}

struct dentry *tracing_init_dentry(void)
{
	struct trace_array *tr = &global_trace;

	if (tr->dir)
		return NULL;

	tr->dir = tracefs_create_dir("tracing", NULL);
	return tr->dir;
}

int tracer_init_tracefs(void)
{
	struct dentry *d_tracer;

	d_tracer = tracing_init_dentry();
	if (!d_tracer && !global_trace.dir)
		return -ENOMEM;
	return 0;
}
