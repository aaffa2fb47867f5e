/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MM_KASAN_KASAN_H
#define _MM_KASAN_KASAN_H

#include <linux/types.h>

struct kasan_report_info {
	char tag[8];
	unsigned long addr;
	size_t size;
};

int kasan_test_fill(struct kasan_report_info *info);

/* register fields */
#define KASAN_H_CTRL			0x00
#define KASAN_H_CTRL_ENABLE		0x00000001
#define KASAN_H_CTRL_RESET		0x00000002
#define KASAN_H_STATUS			0x04
#define KASAN_H_STATUS_READY		0x00000010
#define KASAN_H_STATUS_ERROR		0x00000020
#define KASAN_H_IRQ_MASK			0x08

static inline u32 kasan_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 kasan_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

#define KASAN_H_VERSION(maj, min)	(((maj) << 8) | (min))
#define KASAN_H_VERSION_CURRENT	KASAN_H_VERSION(1, 4)
#define KASAN_H_NAME_LEN		32

struct kasan_h_ident {
	char name[KASAN_H_NAME_LEN];
	u32 version;
	u64 features;
	struct list_head node;
};

static inline bool kasan_h_ident_newer(const struct kasan_h_ident *a, const struct kasan_h_ident *b)
{
	return a->version > b->version;
}

#endif /* _MM_KASAN_KASAN_H */
