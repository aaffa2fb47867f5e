/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_UACCESSX_H
#define _ASM_UACCESSX_H

#include <linux/types.h>

/* Registers, all of 32 bits */
#define UACCX_REG_CTRL				0x00
#define UACCX_REG_STATUS			0x04
#define UACCX_REG_INT_EN			0x08
#define UACCX_REG_INT_STAT			0x0c

/**
 * struct uaccx_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct uaccx_regs_dump {
	u64 when;
	u32 val[4];
	unsigned int nr;
};

/*
 * raw_get_x - read a user value
 * @x: the variable
 * @ptr: where
 *
 * The local of the macro is __gu_err, so that it does not shadow one of
 * the caller.
 */
#define raw_get_x(x, ptr)						\
({									\
	long __gu_err = -14;						\
	unsigned long __gu_val = 0;					\
									\
	if (access_okx(ptr, sizeof(*(ptr))))				\
		__gu_err = __get_userx(&__gu_val, ptr, sizeof(*(ptr)));	\
	kmsan_unpoisonx(&__gu_val, sizeof(__gu_val));			\
	instrument_getx(ptr);						\
	instrument_errx(__gu_err);					\
	(x) = (__typeof__(*(ptr)))__gu_val;				\
	__gu_err;							\
})

bool access_okx(const void *p, size_t n);
int __get_userx(unsigned long *to, const void *from, size_t n);
void kmsan_unpoisonx(void *p, size_t n);
void instrument_getx(const void *p);
void instrument_errx(long err);

#endif /* _ASM_UACCESSX_H */
