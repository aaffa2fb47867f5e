/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
#ifndef __LINUX_KVM_H
#define __LINUX_KVM_H

#include <linux/types.h>

/* for KVM_CHECK_EXTENSION */
#define KVM_CAP_IRQCHIP 0
#define KVM_CAP_HLT 1
#define KVM_CAP_MMU_SHADOW_CACHE_CONTROL 2
#define KVM_CAP_USER_MEMORY 3
#define KVM_CAP_SET_TSS_ADDR 4
#define KVM_CAP_VAPIC 6
#ifdef __KVM_HAVE_PIT
#define KVM_CAP_PIT 7
#endif
/* sparse numbers were left for other trees */
#define KVM_CAP_EXT_CPUID 9
#define KVM_CAP_CLOCKSOURCE 10
#define KVM_CAP_NR_VCPUS 11

struct kvm_irq_level {
	int irq;
	int level;
};

#define KVM_FLAG_READONLY	(1 << 0)
#define KVM_FLAG_LOG_DIRTY	(1 << 1)
#define KVM_FLAG_RESERVED	(1 << 4)
#define KVM_FLAG_OLD		(1 << 5)

struct kvm_region {
	int slot;
};

#define KVM_IO 0xAE

#define KVM_CREATE_VCPU _IO(KVM_IO, 0x41)
#define KVM_GET_DIRTY_LOG _IOW(KVM_IO, 0x42, struct kvm_region)
#define KVM_IRQ_LINE _IOW(KVM_IO, 0x61, struct kvm_irq_level)
#define KVM_SET_TSC _IO(KVM_IO, 0xa2)
#define KVM_GET_TSC _IO(KVM_IO, 0xa3)

enum kvm_attr {
	KVM_ATTR_UNSPEC,
	KVM_ATTR_NAME,
	KVM_ATTR_INDEX,
	KVM_ATTR_VENDOR = 16,
	KVM_ATTR_MODEL,
	KVM_ATTR_SERIAL,
};

#endif
