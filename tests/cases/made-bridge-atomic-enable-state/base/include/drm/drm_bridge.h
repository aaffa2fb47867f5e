/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef DRM_BRIDGE_H
#define DRM_BRIDGE_H

#include <linux/kernel.h>

struct drm_device;
struct drm_connector;
struct drm_encoder;
struct drm_atomic_state;
struct drm_bridge_state;
struct edid;
struct drm_edid;

struct drm_bridge;

enum drm_connector_status {
	connector_status_connected = 1,
	connector_status_unknown = 3,
};

struct drm_bridge_funcs {
	int (*attach)(struct drm_bridge *bridge, u32 flags);
	void (*atomic_enable)(struct drm_bridge *bridge,
			      struct drm_bridge_state *old_bridge_state);
	enum drm_connector_status (*detect)(struct drm_bridge *bridge);
	struct edid *(*get_edid)(struct drm_bridge *bridge,
				 struct drm_connector *connector);
};

struct drm_bridge {
	struct drm_bridge *next;
	struct drm_encoder *encoder;
	const struct drm_bridge_funcs *funcs;
	void *of_node;
};

int drm_bridge_attach(struct drm_encoder *encoder, struct drm_bridge *bridge,
		      struct drm_bridge *previous, u32 flags);
void drm_bridge_add(struct drm_bridge *bridge);
struct edid *drm_get_edid(struct drm_connector *connector, void *adapter);

struct drm_gem_object {
	size_t size;
	struct drm_device *dev;
};

struct drm_driver {
	u32 driver_features;
	int (*gem_prime_mmap)(struct drm_gem_object *obj, void *vma);
	const char *name;
	const char *desc;
	const char *date;
	int major;
};

#define DRM_GEM_OPS \
	.gem_prime_mmap = drm_gem_prime_mmap

int drm_gem_prime_mmap(struct drm_gem_object *obj, void *vma);

#define drm_for_each_bridge_in_chain(encoder, bridge)			\
	for (bridge = drm_bridge_first(encoder); bridge; bridge = bridge->next)
struct drm_bridge *drm_bridge_first(struct drm_encoder *encoder);

#endif
