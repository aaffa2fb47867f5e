// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/sockwait.h>

static u32 stream_crc_step(u32 crc, u8 byte)
{
	int i;

	crc ^= byte;
	for (i = 0; i < 8; i++)
		crc = crc & 1 ? (crc >> 1) ^ 0xedb88320u : crc >> 1;
	return crc;
}

/* a window of registers, in words */
struct stream_window {
	u32 base;
	u32 count;
	u32 stride;
};

static bool stream_window_has(const struct stream_window *w, u32 off)
{
	if (!w->stride)
		return false;
	if (off < w->base)
		return false;
	return (off - w->base) / w->stride < w->count;
}

int sock_wait_mem(any_sock_t s, long *timeo)
{
	struct sock *sk = s.sk;
	while (sk->wmem > 4096 && *timeo)
		--*timeo;
	return *timeo ? 0 : -EBUSY;
}

static void stream_swap_pairs(u8 *buf, size_t len)
{
	size_t i;
	u8 t;

	if (len & 1)
		len--;
	for (i = 0; i < len; i += 2) {
		t = buf[i];
		buf[i] = buf[i + 1];
		buf[i + 1] = t;
	}
}

static u32 stream_backoff(unsigned int tries)
{
	u32 us = 10;

	while (tries-- && us < 20000)
		us *= 2;
	return us;
}
