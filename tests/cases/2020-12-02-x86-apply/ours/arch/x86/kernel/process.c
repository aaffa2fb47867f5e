// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/thread_info.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_PROCESS_QUIET)
static int process_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 process_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool process_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return process_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum process_event {
	process_EV_START,
	process_EV_STOP,
	process_EV_ERROR,
	process_EV_MAX
};

static unsigned long process_events[process_EV_MAX];

static inline void process_account(enum process_event ev)
{
	switch (ev) {
	case process_EV_START:
	case process_EV_STOP:
		process_events[ev]++;
		break;
	case process_EV_ERROR:
		process_events[process_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

u32 x86_status(const struct thread_info *ti)
{
	return ti->cpu + (ti->flags & 1);
}

int x86_apply(int (*fn)(const struct thread_info *), const struct thread_info *ti)
{
	return fn ? fn(ti) : -EINVAL;
}

static int x86_is_idle(const struct thread_info *info)
{
	return !(info->flags & info->status);
}

int x86_count_idle(const struct thread_info *tis, unsigned int nr)
{
	int idle = 0;

	while (nr--)
		idle += x86_apply(x86_is_idle, &tis[nr]);
	return idle;
}
