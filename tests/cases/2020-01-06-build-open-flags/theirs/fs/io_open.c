// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "internal.h"

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_IO_OPEN_QUIET)
static int io_open_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 io_open_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool io_open_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return io_open_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum io_open_event {
	io_open_EV_START,
	io_open_EV_STOP,
	io_open_EV_ERROR,
	io_open_EV_MAX
};

static unsigned long io_open_events[io_open_EV_MAX];

static inline void io_open_account(enum io_open_event ev)
{
	switch (ev) {
	case io_open_EV_START:
	case io_open_EV_STOP:
		io_open_events[ev]++;
		break;
	case io_open_EV_ERROR:
		io_open_events[io_open_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

struct io_open {
	struct file *file;
	int dfd;
	union {
		umode_t mode;
		u32 mask;
	};
	struct filename *filename;
	int flags;
};

static struct file *io_file(struct io_open *o, const struct open_flags *op)
{
	if (o->file)
		return o->file;
	return do_filp_open(o->dfd, o->filename, op);
}

int io_openat(struct io_open *o)
{
	struct open_flags op;
	struct file *file;
	int ret;

	ret = build_open_flags(o->flags, o->mode, &op);
	if (ret)
		goto err;
	file = io_file(o, &op);
	if (IS_ERR(file))
		ret = PTR_ERR(file);
err:
	return ret;
}
